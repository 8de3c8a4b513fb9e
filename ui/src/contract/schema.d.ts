// Written by "npm run contract" from the server's /api/openapi.json: change the server, not this.
// tidy: table written by a program
export interface paths {
  "/api/appeals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Appeals against published assessments, newest first. */
    get: operations["get_appeals"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/assessments": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Published assessments. */
    get: operations["get_assessments"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/assessments/{seq}/race": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A race as it was published, with the movement since the one before. */
    get: operations["get_assessments_seq_race"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/briefing": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What whoever asks has to do, in sentences. */
    get: operations["get_briefing"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulk/exempt": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grant an exemption (many projects) */
    post: operations["post_bulk_exempt"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulk/list": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** List or amend (many projects) */
    post: operations["post_bulk_list"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulk/node": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark a node (many projects) */
    post: operations["post_bulk_node"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulk/plan": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set a plan (many projects) */
    post: operations["post_bulk_plan"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulk/state": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the state (many projects) */
    post: operations["post_bulk_state"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/bulk/tag": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tag (many projects) */
    post: operations["post_bulk_tag"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/campaigns": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Campaigns, newest first, with their sums. */
    get: operations["get_campaigns"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/campaigns/{campaign}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A campaign with what each place reported and reached. */
    get: operations["get_campaigns_campaign"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/campaigns/{campaign}/members": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Projects that a campaign calls, the largest first, with where each stands. */
    get: operations["get_campaigns_campaign_members"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every deed with its form. */
    get: operations["get_deeds"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/adjust": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Give or take points */
    post: operations["post_deeds_adjust"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/allot": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what a level has */
    post: operations["post_deeds_allot"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/answer-appeal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer or withdraw an appeal */
    post: operations["post_deeds_answer_appeal"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/answer-need": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Answer a need */
    post: operations["post_deeds_answer_need"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/appeal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Appeal against an assessment */
    post: operations["post_deeds_appeal"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/bond": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report a bond */
    post: operations["post_deeds_bond"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/campaign": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Call a campaign */
    post: operations["post_deeds_campaign"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/campaign-step": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report in, announce or end a campaign */
    post: operations["post_deeds_campaign_step"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/care": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plan for an enterprise */
    post: operations["post_deeds_care"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/duty": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say who answers for it */
    post: operations["post_deeds_duty"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/exempt": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Grant an exemption */
    post: operations["post_deeds_exempt"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/figure": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report a unit's figure */
    post: operations["post_deeds_figure"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/hand-over": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hand duties over */
    post: operations["post_deeds_hand_over"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/help": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Note what was done for it */
    post: operations["post_deeds_help"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/list": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** List or amend */
    post: operations["post_deeds_list"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/method": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Adopt a method */
    post: operations["post_deeds_method"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/need": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what a project needs */
    post: operations["post_deeds_need"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/node": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Mark a node */
    post: operations["post_deeds_node"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/permit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Apply for a permit */
    post: operations["post_deeds_permit"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/permit-step": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Go on with a permit */
    post: operations["post_deeds_permit_step"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/plan": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set a plan */
    post: operations["post_deeds_plan"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/post": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Hold a post */
    post: operations["post_deeds_post"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/posture": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Set the posture */
    post: operations["post_deeds_posture"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/progress": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Report progress */
    post: operations["post_deeds_progress"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/publish": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Publish the assessment */
    post: operations["post_deeds_publish"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/raise": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Raise a matter */
    post: operations["post_deeds_raise"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/resumption": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plan a resumption */
    post: operations["post_deeds_resumption"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/state": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change the state */
    post: operations["post_deeds_state"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/step": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Go on with a matter */
    post: operations["post_deeds_step"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/tag": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Tag */
    post: operations["post_deeds_tag"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/verify": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Verify a report */
    post: operations["post_deeds_verify"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/visit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Plan a visit */
    post: operations["post_deeds_visit"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/visit-step": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Say what a visit found */
    post: operations["post_deeds_visit_step"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/deeds/withdraw": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Withdraw evidence */
    post: operations["post_deeds_withdraw"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/demo/act": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Be somebody of the cast. */
    post: operations["post_demo_act"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/demo/cast": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom a visitor of a demonstration can be. */
    get: operations["get_demo_cast"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/demo/day": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Move a demonstration's day on: time alone goes by. */
    post: operations["post_demo_day"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/demo/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Go on with an empty ledger; the demonstration is kept aside. */
    post: operations["post_demo_end"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/due": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What is to be reported, oldest deadline first. */
    get: operations["get_due"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/duties": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who answers for what, with how far it covers all by region. */
    get: operations["get_duties"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/duties/held": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** All that one person answers for now, as it would be handed over. */
    get: operations["get_duties_held"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/elements": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What projects need, added up by element and the level that owns it. */
    get: operations["get_elements"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/elements/needs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Needs of projects, what is needed soonest first. */
    get: operations["get_elements_needs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/enterprise": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One enterprise where it builds: projects, who answers, its plan, what was done, open matters. */
    get: operations["get_enterprise"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/entries": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Entries, newest first. */
    get: operations["get_entries"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/entries/{seq}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One entry as it is stored. */
    get: operations["get_entries_seq"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/evidence": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Files a photo or paper of a project. */
    post: operations["post_evidence"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/evidence/{digest}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The file as it was sent. */
    get: operations["get_evidence_digest"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/evidence/{digest}/small": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A small picture, without what the camera wrote beside it. */
    get: operations["get_evidence_digest_small"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/feed": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Server-sent events: that something changed, and about what. */
    get: operations["get_feed"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/forecast": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What the year will come to, by region and project. */
    get: operations["get_forecast"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/invitations/{token}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom a link invites. */
    get: operations["get_invitations_token"];
    put?: never;
    /** Set a password of one's own by a link. */
    post: operations["post_invitations_token"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/invitations/{token}/sign-on": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Accept by single sign-on: where to send the browser. */
    post: operations["post_invitations_token_sign_on"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/ledger": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The ledger, and the day it judges by. */
    get: operations["get_ledger"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/map": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Outlines of regions as GeoJSON, where there are any. */
    get: operations["get_map"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/matters": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Matters, what is asked soonest first, with counts. */
    get: operations["get_matters"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/matters/{matter}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A matter with its ladder and every step. */
    get: operations["get_matters_matter"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/me": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who asks, with posts and rights. */
    get: operations["get_me"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/me/mail": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where one's daily letter goes. */
    get: operations["get_me_mail"];
    put?: never;
    /** Have a daily letter, or none. */
    post: operations["post_me_mail"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/measure/{code}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A measure by groups. */
    get: operations["get_measure_code"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/method": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The method in force. */
    get: operations["get_method"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/method/simulate": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** What another method would change. */
    post: operations["post_method_simulate"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open/{measure}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The items that make a figure. */
    get: operations["get_open_measure"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/open/{measure}/{project}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The entries behind one item's two numbers. */
    get: operations["get_open_measure_project"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/overview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Figures, race, curve and lights. */
    get: operations["get_overview"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change one's password. */
    post: operations["post_password"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whom one may manage. */
    get: operations["get_people"];
    put?: never;
    /** A new person with a link to come in by. */
    post: operations["post_people"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people/{person}/close": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Let a person in no more. */
    post: operations["post_people_person_close"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people/{person}/invitation": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A new link. */
    post: operations["post_people_person_invitation"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/people/{person}/name": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Name a person. */
    post: operations["post_people_person_name"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/permits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Permits before a start with their limits, what is asked soonest first; and their sums. */
    get: operations["get_permits"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/posture": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** How regions are told to work, with every order. */
    get: operations["get_posture"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/projects": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list, narrowed and sorted. */
    get: operations["get_projects"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/projects.csv": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list as CSV, with every row. */
    get: operations["get_projects_csv"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/projects.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list as a workbook, with every row. */
    get: operations["get_projects_xlsx"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/projects/{id}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One project with its histories. */
    get: operations["get_projects_id"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/projects/{id}/duties": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who answers for a project, and what was done for it. */
    get: operations["get_projects_id_duties"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/projects/groups": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The list by groups: how many, and their sums. */
    get: operations["get_projects_groups"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/projects/nodes": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Planned and reached nodes across the list. */
    get: operations["get_projects_nodes"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/race": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The race of units by the method in force. */
    get: operations["get_race"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/reporting": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Completeness and timeliness of a period by unit. */
    get: operations["get_reporting"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/reporting.xlsx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A reporting sheet to fill in, for the projects that one may report. */
    get: operations["get_reporting_xlsx"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/reviews": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Reports on their way up, oldest first. */
    get: operations["get_reviews"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/score": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** What one unit's score in one item rests on. */
    get: operations["get_score"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sessions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own sessions. */
    get: operations["get_sessions"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sessions/{session}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one. */
    post: operations["post_sessions_session_end"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/setup": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Make the first administrator. */
    post: operations["post_setup"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sign-in": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sign in by a password. */
    post: operations["post_sign_in"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sign-on": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** To the provider of identities, and back. */
    get: operations["get_sign_on"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sign-on/back": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Where the provider sends the browser. */
    get: operations["get_sign_on_back"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sign-on/link": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Link one's account: where to send the browser. */
    post: operations["post_sign_on_link"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sign-on/unlink": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Come in by the password only. */
    post: operations["post_sign_on_unlink"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/sign-out": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End the session. */
    post: operations["post_sign_out"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/tokens": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own API tokens. */
    get: operations["get_tokens"];
    put?: never;
    /** Make one. */
    post: operations["post_tokens"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/tokens/{token}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** End one. */
    post: operations["post_tokens_token_end"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/views": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** One's own saved views and those that are shared. */
    get: operations["get_views"];
    put?: never;
    /** Save one. */
    post: operations["post_views"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/views/{view}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Change one. */
    post: operations["post_views_view"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/views/{view}/end": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Remove one. */
    post: operations["post_views_view_end"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/visit-stops": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Projects that the next visit should see, in the order of a route, and why. */
    get: operations["get_visit_stops"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/visits": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Visits to sites, newest first. */
    get: operations["get_visits"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/visits/{visit}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** A visit with its stops and what became of it. */
    get: operations["get_visits_visit"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/warnings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Every light that is on. */
    get: operations["get_warnings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/words": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Code lists with their names. */
    get: operations["get_words"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/workbooks": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A workbook's rows, each as a deed. */
    post: operations["post_workbooks"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/healthz": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** "ok" and the last entry's number. */
    get: operations["get_healthz"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    AdoptionAnswer: {
      at: number;
      by: components["schemas"]["Text"];
      code: string;
      in_force: boolean;
      name: components["schemas"]["Text"];
      person: number;
      seq: number;
      version: string;
    };
    AlsoAnswer: {
      exact: boolean;
      name: components["schemas"]["Text"];
      project: number;
      seq: number;
    };
    AppealRow: {
      answer: components["schemas"]["ReplyAnswer"] | null;
      /** Format: date */
      as_of: string;
      assessment: number;
      at: number;
      by: number;
      document: string;
      item: string;
      item_name: components["schemas"]["Text"];
      may: string[];
      /** Format: date */
      raised: string;
      reason: string;
      seq: number;
      unit: string;
      unit_name: components["schemas"]["Text"];
      who: components["schemas"]["Text"];
      working_days: number;
    };
    AppealsAnswer: {
      count: number;
      open: number;
      rows: components["schemas"]["AppealRow"][];
    };
    AssessmentAnswer: {
      /** Format: date */
      as_of: string;
      at: number;
      at_seq: number;
      by: components["schemas"]["Text"];
      digest: string;
      method: string;
      name: components["schemas"]["Text"];
      seq: number;
    };
    BriefAnswer: {
      count: number;
      late: boolean;
      page: string;
      says: components["schemas"]["Text"];
      topic: string;
      until: string | null;
    };
    BriefingAnswer: {
      /** Format: date */
      as_of: string;
      lines: components["schemas"]["BriefAnswer"][];
    };
    BulkAnswer: {
      accepted: boolean;
      changes: number;
      issues: components["schemas"]["BulkIssue"][];
      known: number;
      preview: components["schemas"]["Change"][];
      projects: number;
      receipt: components["schemas"]["ReceiptAnswer"] | null;
      recorded: {
        [key: string]: number;
      };
    };
    BulkIssue: {
      code: string;
      name: components["schemas"]["Text"];
      place: string;
      project: number | null;
      text: components["schemas"]["Text"];
    };
    CalendarName: {
      code: string;
      name: components["schemas"]["Text"];
    };
    CampaignHead: {
      announced: components["schemas"]["CampaignStepAnswer"] | null;
      campaign: number;
      document: string;
      ended: components["schemas"]["CampaignStepAnswer"] | null;
      /** Format: date */
      from: string;
      is_on: boolean;
      kind: string;
      kind_name: components["schemas"]["Text"];
      may: boolean;
      name: components["schemas"]["Text"];
      note: string;
      region: string;
      region_name: components["schemas"]["Text"];
      reported: number;
      seq: number;
      sums: components["schemas"]["CampaignSumsAnswer"];
      tag: string;
      /** Format: date */
      until: string;
      venues: number;
    };
    CampaignPlace: {
      host: string;
      is_venue: boolean;
      late: boolean;
      main: boolean;
      may: boolean;
      name: components["schemas"]["Text"];
      rank: number | null;
      region: string;
      reported: components["schemas"]["CampaignStepAnswer"] | null;
      site: number;
      site_name: components["schemas"]["Text"];
      sums: components["schemas"]["CampaignSumsAnswer"];
    };
    CampaignsAnswer: {
      /** Format: date */
      as_of: string;
      may: boolean;
      rows: components["schemas"]["CampaignHead"][];
    };
    CampaignStepAnswer: {
      absent: number;
      at: number;
      by: number;
      /** Format: date */
      day: string;
      document: string;
      seq: number;
      text: string;
      who: components["schemas"]["Text"];
    };
    CampaignSumsAnswer: {
      absent: number;
      called: number;
      called_total: number;
      counted: number;
      counted_total: number;
      earlier: number;
      made: number;
      planned: number;
      rate_bp: number | null;
      reported: number;
      reported_total: number;
      unproved: number;
    };
    CareAnswer: {
      care: number;
      department: string;
      done: string | null;
      kind: string;
      kind_name: components["schemas"]["Text"];
      reason: string;
      result: string;
      seq: number;
      /** Format: date */
      since: string;
      state: string;
      state_name: components["schemas"]["Text"];
      text: string;
      until: string | null;
    };
    Change: {
      after: unknown;
      before: unknown;
      code: string;
      field: string;
      name: components["schemas"]["Text"];
      project: number | null;
      unit: string;
    };
    Choice: {
      code: string;
      name: components["schemas"]["Text"];
    };
    ClauseChange: {
      after: unknown | null;
      before: unknown | null;
      clause: components["schemas"]["Text"];
      place: string;
    };
    Coded: {
      code: string;
      name: components["schemas"]["Text"];
    };
    CoverageAnswer: {
      at: string;
      at_name: components["schemas"]["Text"];
      contacted: number;
      enterprises: number;
      enterprises_led: number;
      leaving: number;
      led: number;
      opens: boolean;
      projects: number;
      served: number;
    };
    CurveAnswer: {
      points: components["schemas"]["Point"][];
      sentence: components["schemas"]["Text"];
      year: number;
    };
    DayCount: {
      days: number;
      working: boolean;
    };
    DeedAnswer: {
      act: string;
      deed: string;
      fields: components["schemas"]["FieldSpec"][];
      name: components["schemas"]["Text"];
    };
    DueAnswer: {
      count: number;
      rows: components["schemas"]["DueRow"][];
      states: components["schemas"]["DueCounts"];
      /** Format: date */
      today: string;
    };
    DueCounts: {
      late_reported: number;
      locked: number;
      not_open: number;
      open: number;
      overdue: number;
      reported: number;
    };
    DueRow: {
      calendar: string;
      calendar_name: components["schemas"]["Text"];
      code: string;
      days_left: number;
      /** Format: date */
      due: string;
      exception: components["schemas"]["Text"] | null;
      /** Format: date */
      first: string;
      /** Format: date */
      grace_until: string;
      invested: number | null;
      invested_on: string | null;
      /** Format: date */
      last: string;
      locked_after: string | null;
      may_report: boolean;
      name: components["schemas"]["Text"];
      /** Format: date */
      opens: string;
      owner: string;
      period: string;
      plan: number | null;
      planned: number | null;
      project: number;
      region: components["schemas"]["Text"];
      said: string | null;
      seq: number | null;
      state: string;
      work_bp: number | null;
    };
    DutiesAnswer: {
      /** Format: date */
      as_of: string;
      count: number;
      coverage: components["schemas"]["CoverageAnswer"][];
      may: boolean;
      rows: components["schemas"]["DutyRow"][];
    };
    DutyRow: {
      code: string;
      contact: components["schemas"]["HolderAnswer"] | null;
      helped: string | null;
      leader: components["schemas"]["HolderAnswer"] | null;
      may_give: boolean;
      may_help: boolean;
      name: components["schemas"]["Text"];
      officer: components["schemas"]["HolderAnswer"] | null;
      project: number;
      region: string;
      region_name: components["schemas"]["Text"];
      slips: components["schemas"]["SlipAnswer"][];
      state: string;
      total: number | null;
    };
    ElementsAnswer: {
      /** Format: date */
      as_of: string;
      may: boolean;
      rows: components["schemas"]["ElementSumAnswer"][];
    };
    ElementSumAnswer: {
      allotted: number | null;
      allotted_seq: number | null;
      asked: number;
      at: string;
      at_name: components["schemas"]["Text"];
      clash: components["schemas"]["Text"] | null;
      element: string;
      granted: number;
      late: number;
      may: boolean;
      name: components["schemas"]["Text"];
      needs: number;
      open: number;
      over: number;
      promised: number;
      unit: string;
    };
    Ended: {
      setup: string;
    };
    EnterpriseAnswer: {
      /** Format: date */
      as_of: string;
      log: components["schemas"]["HelpAnswer"][];
      matters: components["schemas"]["MatterRow"][];
      may_plan: boolean;
      plan: components["schemas"]["CareAnswer"][];
      projects: components["schemas"]["DutyRow"][];
      row: components["schemas"]["DutyRow"];
    };
    Entries: {
      entries: components["schemas"]["EntryLine"][];
      head: number;
      next: number;
    };
    EntryAnswer: {
      at: number;
      by: number;
      digest: string;
      evidence: components["schemas"]["EvidenceFile"][];
      kind: string;
      kind_name: components["schemas"]["Text"];
      line: string;
      previous: string;
      project: number | null;
      says: components["schemas"]["Text"];
      seq: number;
      who: components["schemas"]["Text"];
    };
    EntryLine: {
      at: number;
      by: number;
      digest: string;
      kind: string;
      kind_name: components["schemas"]["Text"];
      project: number | null;
      says: components["schemas"]["Text"];
      seq: number;
      who: components["schemas"]["Text"];
    };
    EvidenceAnswer: {
      also: components["schemas"]["AlsoAnswer"][];
      at: number;
      by: number;
      bytes: number;
      digest: string;
      media_type: string;
      name: string;
      note: string;
      picture: boolean;
      place: components["schemas"]["PlaceAnswer"] | null;
      printed_day: string | null;
      printed_name: string;
      printed_total: number | null;
      seq: number;
      taken: string | null;
      what: string;
      what_name: components["schemas"]["Text"];
      who: components["schemas"]["Text"];
      withdrawn: boolean;
    };
    EvidenceFile: {
      digest: string;
      media_type: string;
      name: string;
      picture: boolean;
    };
    EvidencePosted: {
      digest: string;
      evidence: components["schemas"]["EvidenceAnswer"];
      recorded: number;
      remarks: components["schemas"]["Text"][];
      seq: number;
    };
    ExemptAnswer: {
      approver: number;
      document: string;
      /** Format: date */
      from: string;
      reason: string;
      seq: number;
      /** Format: date */
      until: string;
      who: components["schemas"]["Text"];
    };
    FactAnswer: {
      doubt: components["schemas"]["Text"] | null;
      event: string | null;
      field: string;
      printed: string;
      published: string | null;
      qualifier: string;
      seq: number;
      source: components["schemas"]["Text"];
      understood: string;
    };
    FieldSpec: {
      choices: components["schemas"]["Choice"][];
      /** @enum {string} */
      kind: "text" | "long_text" | "money" | "money_unit" | "percent" | "day" | "period" | "year" | "number" | "value" | "choice" | "flag" | "node" | "region" | "project" | "person" | "unit" | "texts" | "json";
      name: string;
      required: boolean;
      title: components["schemas"]["Text"];
    };
    Figure: {
      code: string;
      denominator: number | null;
      name: components["schemas"]["Text"];
      numerator: number | null;
      open: components["schemas"]["Opens"];
      unit: string;
      value: number | null;
    };
    ForecastAnswer: {
      confidence: string;
      /** Format: date */
      day: string;
      finish: string | null;
      phase: string;
      seq: number;
      total: number | null;
    };
    Group: {
      completion_bp: number | null;
      count: number;
      key: string;
      name: components["schemas"]["Text"];
      sums: components["schemas"]["GroupSums"];
    };
    Groups: {
      by: string;
      count: number;
      rows: components["schemas"]["Group"][];
      sums: components["schemas"]["GroupSums"];
    };
    GroupSums: {
      due: number;
      invested: number;
      plan: number;
      total: number;
    };
    Happening: {
      /** Format: date */
      date: string;
      name: components["schemas"]["Text"];
      region: components["schemas"]["Text"];
      seq: number;
    };
    HeldAnswer: {
      /** Format: date */
      as_of: string;
      person: number;
      rows: components["schemas"]["HeldRow"][];
      who: components["schemas"]["Text"];
    };
    HeldRow: {
      duty: string;
      duty_name: components["schemas"]["Text"];
      may: boolean;
      name: components["schemas"]["Text"];
      project: number;
      region: string;
      region_name: components["schemas"]["Text"];
    };
    HelpAnswer: {
      by: number;
      /** Format: date */
      day: string;
      evidence: string[];
      kind: string;
      kind_name: components["schemas"]["Text"];
      project: number;
      project_name: components["schemas"]["Text"];
      result: string;
      seq: number;
      text: string;
      who: components["schemas"]["Text"];
    };
    HolderAnswer: {
      helped: string | null;
      helps: number;
      leaves: string | null;
      person: number;
      visited: string | null;
      visits: number;
      who: components["schemas"]["Text"];
    };
    InclusionAnswer: {
      items: components["schemas"]["InclusionItemAnswer"][];
      kind: string;
      late_on: components["schemas"]["LateOn"];
      number: string;
      reasons: components["schemas"]["Text"][];
      started: string | null;
      verdict: string;
    };
    InclusionItemAnswer: {
      by: number[];
      code: string;
      must: boolean;
      name: components["schemas"]["Text"];
      reason: components["schemas"]["Text"] | null;
      state: string;
    };
    Invited: {
      login: string;
      name: components["schemas"]["Text"];
    };
    InvitedAnswer: {
      invitation: string;
      person: number;
    };
    IssueAnswer: {
      code: string;
      place: string;
      text: components["schemas"]["Text"];
    };
    ItemChange: {
      after: components["schemas"]["ItemScore"] | null;
      before: components["schemas"]["ItemScore"] | null;
      code: string;
    };
    ItemScore: {
      code: string;
      denominator: number;
      entries: number[];
      numerator: number;
      place: number | null;
      rate_bp: number | null;
      score: number | null;
      unmet: boolean;
      value: number | null;
    };
    KeptView: {
      view: number;
    };
    LadderAnswer: {
      code: string;
      confirm: components["schemas"]["DayCount"];
      levels: components["schemas"]["LadderLevel"][];
      limits: components["schemas"]["LadderLimit"][];
      name: components["schemas"]["Text"];
      source: components["schemas"]["Text"];
    };
    LadderLevel: {
      is_here: boolean;
      level: string;
      name: components["schemas"]["Text"];
      region: string;
      was_here: boolean;
    };
    LadderLimit: {
      receive: components["schemas"]["DayCount"];
      reply: components["schemas"]["DayCount"];
      severity: string;
      solve: components["schemas"]["DayCount"];
    };
    LateOn: {
      red: string | null;
      yellow: string | null;
    };
    LeaderAnswer: {
      name: components["schemas"]["Text"];
      person: number;
      post: components["schemas"]["Text"];
    };
    LeaderWord: {
      name: components["schemas"]["Text"];
      person: number;
    };
    LedgerAnswer: {
      composed: boolean;
      currency: string;
      digest: string;
      digest_kind: string;
      entries: number;
      /** Format: date */
      first_day: string;
      map: boolean;
      method: components["schemas"]["MethodName"];
      name: components["schemas"]["Text"];
      projects: number;
      seq: number;
      /** Format: date */
      today: string;
      version: string;
    };
    LevelWord: {
      colour: string;
      label: string;
      name: components["schemas"]["Text"];
    };
    LightAnswer: {
      clears: components["schemas"]["Text"];
      colour: string;
      exempt: components["schemas"]["ExemptAnswer"] | null;
      label: string;
      name: components["schemas"]["Text"];
      rule: string;
      sentence: components["schemas"]["Text"];
      since: string | null;
    };
    LightCount: {
      colour: string;
      count: number;
      label: string;
      name: components["schemas"]["Text"];
      rule: string;
    };
    LightDifference: {
      after: number;
      before: number;
      colour: string;
      label: string;
      level: components["schemas"]["Text"];
      off: number;
      on: number;
      projects_off: components["schemas"]["NamedProject"][];
      projects_on: components["schemas"]["NamedProject"][];
      rule: string;
      rule_name: components["schemas"]["Text"];
      units_off: components["schemas"]["Text"][];
      units_on: components["schemas"]["Text"][];
    };
    LitLevel: {
      colour: string;
      label: string;
      rule: string;
    };
    MadeToken: {
      secret: string;
      token: string;
      until: number;
    };
    MailAnswer: {
      address: string;
      language: string;
      sends: boolean;
      told: string | null;
    };
    MatterCount: {
      code: string;
      count: number;
      late: number;
      name: components["schemas"]["Text"];
    };
    MatterRow: {
      above_name: components["schemas"]["Text"];
      age_days: number;
      ask: string;
      asked: string;
      at: string;
      at_name: components["schemas"]["Text"];
      climbs: string | null;
      days_left: number | null;
      due: string | null;
      element: string;
      element_name: components["schemas"]["Text"];
      ended: string | null;
      kind: string;
      kind_name: components["schemas"]["Text"];
      late: boolean;
      limit: string;
      matter: number;
      may: string[];
      project: number;
      project_name: components["schemas"]["Text"];
      /** Format: date */
      raised: string;
      raiser: components["schemas"]["Text"];
      recipient: string;
      region: string;
      region_name: components["schemas"]["Text"];
      seq: number;
      severity: string;
      severity_name: components["schemas"]["Text"];
      /** Format: date */
      since: string;
      state: string;
      state_name: components["schemas"]["Text"];
      text: string;
      until: string | null;
    };
    MattersAnswer: {
      /** Format: date */
      as_of: string;
      count: number;
      elements: components["schemas"]["MatterCount"][];
      kinds: components["schemas"]["MatterCount"][];
      late: number;
      levels: components["schemas"]["MatterCount"][];
      mine: number;
      open: number;
      rows: components["schemas"]["MatterRow"][];
      states: components["schemas"]["MatterCount"][];
    };
    Me: {
      acting: boolean;
      demonstration: boolean;
      guest: boolean;
      has_password: boolean;
      is_new: boolean;
      login: string;
      may: string[];
      name: components["schemas"]["Text"];
      person: number | null;
      posts: components["schemas"]["PostAnswer"][];
      sees_all: boolean;
      sign_on: string | null;
      signs_on: boolean;
    };
    MeasureAnswer: {
      code: string;
      definition: components["schemas"]["Text"];
      denominator: components["schemas"]["Text"];
      denominator_unit: string;
      name: components["schemas"]["Text"];
      numerator: components["schemas"]["Text"];
      unit: string;
    };
    Measured: {
      /** Format: date */
      as_of: string;
      by: string;
      measure: components["schemas"]["MeasureAnswer"];
      rows: components["schemas"]["MeasureRow"][];
      total: components["schemas"]["Total"];
    };
    MeasureRow: {
      denominator: number;
      key: string;
      name: components["schemas"]["Text"];
      numerator: number;
      rate_bp: number | null;
    };
    MemberCount: {
      count: number;
      name: components["schemas"]["Text"];
      state: string;
      total: number;
    };
    MemberRow: {
      ceremony: string | null;
      code: string;
      done: string | null;
      done_seq: number | null;
      made: number;
      may: boolean;
      may_plan: boolean;
      means_to_go_on: string | null;
      name: components["schemas"]["Text"];
      needs: components["schemas"]["Text"][];
      photo_seq: number | null;
      place: string;
      place_name: components["schemas"]["Text"];
      plan_seq: number | null;
      planned: number;
      project: number;
      region: string;
      region_name: components["schemas"]["Text"];
      resumes: boolean;
      state: string;
      state_name: components["schemas"]["Text"];
      total: number;
    };
    MembersAnswer: {
      /** Format: date */
      as_of: string;
      count: number;
      rows: components["schemas"]["MemberRow"][];
      states: components["schemas"]["MemberCount"][];
    };
    MethodAnswer: {
      grades: components["schemas"]["RaceGrade"][];
      history: components["schemas"]["AdoptionAnswer"][];
      items: components["schemas"]["RaceItem"][];
      lists: components["schemas"]["RaceList"][];
      method: components["schemas"]["MethodHead"];
      note: components["schemas"]["Text"];
      text: unknown;
      vetoes: components["schemas"]["RaceVeto"][];
    };
    MethodHead: {
      code: string;
      name: components["schemas"]["Text"];
      version: string;
    };
    MethodName: {
      code: string;
      name: components["schemas"]["Text"];
    };
    MovedDay: {
      climbed: number;
      /** Format: date */
      today: string;
    };
    NamedProject: {
      name: components["schemas"]["Text"];
      project: number;
    };
    NeedAnswered: {
      amount: number;
      answer: string;
      by: number;
      /** Format: date */
      day: string;
      document: string;
      name: components["schemas"]["Text"];
      seq: number;
      text: string;
      until: string | null;
      who: components["schemas"]["Text"];
    };
    NeedCount: {
      count: number;
      name: components["schemas"]["Text"];
      state: string;
    };
    NeedRow: {
      amount: number;
      answers: components["schemas"]["NeedAnswered"][];
      at: string;
      at_name: components["schemas"]["Text"];
      by: string | null;
      code: string;
      /** Format: date */
      day: string;
      department: string;
      element: string;
      granted: number;
      late: boolean;
      may_answer: boolean;
      may_change: boolean;
      name: components["schemas"]["Text"];
      need: number;
      note: string;
      project: number;
      project_name: components["schemas"]["Text"];
      promised: number;
      region_name: components["schemas"]["Text"];
      seq: number;
      state: string;
      state_name: components["schemas"]["Text"];
      unit: string;
      until: string | null;
    };
    NeedsAnswer: {
      /** Format: date */
      as_of: string;
      count: number;
      late: number;
      rows: components["schemas"]["NeedRow"][];
      states: components["schemas"]["NeedCount"][];
    };
    NodeAnswer: {
      code: string;
      name: components["schemas"]["Text"];
      number: string;
      planned: string | null;
      reached: string | null;
      seq: number | null;
      stage: string;
    };
    NodeChart: {
      count: number;
      rows: components["schemas"]["NodesOfProject"][];
      totals: components["schemas"]["NodeTotal"][];
    };
    NodeOf: {
      late_days: number | null;
      node: string;
      planned: string | null;
      reached: string | null;
    };
    NodesOfProject: {
      code: string;
      name: components["schemas"]["Text"];
      nodes: components["schemas"]["NodeOf"][];
      project: number;
      region: components["schemas"]["Text"];
      state: string;
    };
    NodeTotal: {
      late: number;
      node: string;
      planned: number;
      reached: number;
    };
    NodeWord: {
      code: string;
      name: components["schemas"]["Text"];
      stage: string;
    };
    OneCampaignAnswer: {
      /** Format: date */
      as_of: string;
      elsewhere: components["schemas"]["CampaignSumsAnswer"];
      head: components["schemas"]["CampaignHead"];
      places: components["schemas"]["CampaignPlace"][];
    };
    OneMatterAnswer: {
      again: number | null;
      anew: number[];
      by: number;
      event: number;
      ladder: components["schemas"]["LadderAnswer"] | null;
      row: components["schemas"]["MatterRow"];
      steps: components["schemas"]["StepAnswer"][];
      who: components["schemas"]["Text"];
    };
    OneVisitAnswer: {
      /** Format: date */
      as_of: string;
      head: components["schemas"]["VisitHead"];
      matters: components["schemas"]["MatterRow"][];
      steps: components["schemas"]["VisitStepAnswer"][];
      stops: components["schemas"]["StopAnswer"][];
    };
    Opened: {
      /** Format: date */
      as_of: string;
      count: number;
      denominator: number;
      digest: string | null;
      items: components["schemas"]["OpenItem"][];
      measure: components["schemas"]["MeasureAnswer"];
      numerator: number;
      rate_bp: number | null;
      sentence: components["schemas"]["Text"];
      seq: number;
    };
    OpenedItem: {
      denominator: number;
      entries: components["schemas"]["EntryLine"][];
      numerator: number;
      sentence: components["schemas"]["Text"];
    };
    OpenItem: {
      code: string;
      denominator: number;
      name: components["schemas"]["Text"];
      numerator: number;
      project: number;
      region: components["schemas"]["Text"];
    };
    Opens: {
      filter: {
        [key: string]: string;
      };
      measure: string;
    };
    OrderAnswer: {
      at: number;
      by: number;
      /** Format: date */
      day: string;
      document: string;
      in_force: boolean;
      profile: string;
      profile_name: components["schemas"]["Text"];
      reason: string;
      region: string;
      region_name: components["schemas"]["Text"];
      seq: number;
      until: string | null;
      who: components["schemas"]["Text"];
    };
    Overview: {
      /** Format: date */
      as_of: string;
      curve: components["schemas"]["CurveAnswer"];
      doubts: number;
      events: components["schemas"]["Happening"][];
      head: components["schemas"]["Figure"][];
      lights: components["schemas"]["LightCount"][];
      race: components["schemas"]["RaceAnswer"];
      seq: number;
    };
    PassedAnswer: {
      /** Format: date */
      day: string;
      region: components["schemas"]["Text"];
      seq: number;
    };
    PermitCount: {
      count: number;
      name: components["schemas"]["Text"];
      state: string;
    };
    PermitKindAnswer: {
      kind: string;
      name: components["schemas"]["Text"];
      node: string;
    };
    PermitRowAnswer: {
      accepted: string | null;
      at: string;
      at_name: components["schemas"]["Text"];
      begun_without: boolean;
      code: string;
      /** Format: date */
      day: string;
      days_used: number;
      decided: string | null;
      department: string;
      kind: string;
      late_legal: boolean;
      late_promised: boolean;
      legal_days: number;
      may: string[];
      may_amend: boolean;
      missing: string[];
      name: components["schemas"]["Text"];
      node: string;
      note: string;
      number: string;
      office: string;
      papers_overdue: boolean;
      papers_until: string | null;
      permit: number;
      project: number;
      project_name: components["schemas"]["Text"];
      promised_days: number;
      region_name: components["schemas"]["Text"];
      seq: number;
      state: string;
      state_name: components["schemas"]["Text"];
      steps: components["schemas"]["PermitStepAnswer"][];
      until_legal: string | null;
      until_promised: string | null;
      warning: components["schemas"]["Text"] | null;
    };
    PermitsAnswer: {
      /** Format: date */
      as_of: string;
      count: number;
      kinds: components["schemas"]["PermitKindAnswer"][];
      late: number;
      may: boolean;
      rows: components["schemas"]["PermitRowAnswer"][];
      states: components["schemas"]["PermitCount"][];
      sums: components["schemas"]["PermitSumAnswer"][];
    };
    PermitStepAnswer: {
      by: number;
      /** Format: date */
      day: string;
      document: string;
      name: components["schemas"]["Text"];
      number: string;
      papers: string[];
      seq: number;
      step: string;
      text: string;
      until: string | null;
      who: components["schemas"]["Text"];
    };
    PermitSumAnswer: {
      applied: number;
      begun: number;
      days_legal: number | null;
      days_promised: number | null;
      days_used: number | null;
      granted: number;
      granted_late: number;
      kind: string;
      late_legal: number;
      late_promised: number;
      missing: number;
      name: components["schemas"]["Text"];
      office: string;
      open: number;
      overdue: number;
    };
    PersonAnswer: {
      access: string;
      future: components["schemas"]["PostAnswer"][];
      login: string;
      name: components["schemas"]["Text"];
      past: components["schemas"]["PostAnswer"][];
      person: number;
      posts: components["schemas"]["PostAnswer"][];
      signs_on: boolean;
    };
    PhysicalAnswer: {
      item: string;
      planned: number | null;
      points: components["schemas"]["PhysicalPoint"][];
      unit: string;
    };
    PhysicalPoint: {
      /** Format: date */
      day: string;
      done_milli: number;
      seq: number;
    };
    Place: {
      admonished: boolean;
      grade: string;
      group: string;
      group_name: components["schemas"]["Text"];
      lists: string[];
      rank: number;
      score: number;
      vetoes: string[];
    };
    PlaceAnswer: {
      latitude: unknown;
      longitude: unknown;
    };
    PlanAnswer: {
      amount: number;
      baseline: number;
      changes: components["schemas"]["PlanChange"][];
      months: number[];
      year: number;
    };
    PlanChange: {
      after: number;
      before: number;
      /** Format: date */
      day: string;
      reason: string;
      seq: number;
    };
    Point: {
      /** Format: date */
      day: string;
      done: number | null;
      linear: number;
      period: string;
      planned: number;
    };
    PostAnswer: {
      deputy_of: number | null;
      deputy_of_name: components["schemas"]["Text"];
      from: string | null;
      region: string;
      region_name: components["schemas"]["Text"];
      role: string;
      role_name: components["schemas"]["Text"];
      seq: number;
      title: components["schemas"]["Text"];
      unit: string;
      until: string | null;
    };
    PostureAnswer: {
      /** Format: date */
      as_of: string;
      orders: components["schemas"]["OrderAnswer"][];
      profiles: components["schemas"]["ProfileAnswer"][];
      rows: components["schemas"]["PostureRow"][];
    };
    PostureRow: {
      due: number;
      may: boolean;
      name: components["schemas"]["Text"];
      order: number | null;
      profile: string;
      profile_name: components["schemas"]["Text"];
      projects: number;
      region: string;
    };
    ProblemAnswer: {
      issues: components["schemas"]["IssueAnswer"][];
      status: number;
      title: components["schemas"]["Text"];
      type: string;
    };
    ProfileAnswer: {
      calendars: components["schemas"]["Text"][];
      code: string;
      name: components["schemas"]["Text"];
      source: components["schemas"]["Text"];
    };
    ProjectAnswer: {
      approval: string;
      behind_bp: number | null;
      code: string;
      completion_bp: number | null;
      department: string;
      due: number | null;
      entries: components["schemas"]["EntryLine"][];
      entries_count: number;
      evidence: components["schemas"]["EvidenceAnswer"][];
      facts: components["schemas"]["FactAnswer"][];
      finish: string | null;
      forecasts: components["schemas"]["ForecastAnswer"][];
      former_names: components["schemas"]["Text"][];
      inclusion: components["schemas"]["InclusionAnswer"];
      industry: string;
      invested: number | null;
      leader: components["schemas"]["LeaderAnswer"] | null;
      lights: components["schemas"]["LightAnswer"][];
      matters: components["schemas"]["MatterRow"][];
      may: string[];
      name: components["schemas"]["Text"];
      nature: string;
      nodes: components["schemas"]["NodeAnswer"][];
      owner: string;
      plan: number | null;
      plans: components["schemas"]["PlanAnswer"][];
      project: number;
      quantities: components["schemas"]["Quantities"];
      region: components["schemas"]["Text"];
      region_key: string;
      sector: string;
      start: string | null;
      state: string;
      tags: string[];
      total: number | null;
      updated: string | null;
      work_bp: number | null;
    };
    ProjectDutiesAnswer: {
      /** Format: date */
      as_of: string;
      log: components["schemas"]["HelpAnswer"][];
      owner: string;
      row: components["schemas"]["DutyRow"];
    };
    ProjectRow: {
      behind_bp: number | null;
      code: string;
      completion_bp: number | null;
      due: number | null;
      finish: string | null;
      industry: string;
      invested: number | null;
      lights: components["schemas"]["LitLevel"][];
      name: components["schemas"]["Text"];
      plan: number | null;
      project: number;
      region: components["schemas"]["Text"];
      region_key: string;
      sector: string;
      start: string | null;
      state: string;
      tags: string[];
      total: number | null;
      updated: string | null;
      work_bp: number | null;
    };
    Projects: {
      count: number;
      rows: components["schemas"]["ProjectRow"][];
      sums: components["schemas"]["Sums"];
    };
    ProposedAnswer: {
      light: components["schemas"]["Text"];
      open: number;
      points: number;
      row: components["schemas"]["ProjectRow"];
      visited: string | null;
      why: components["schemas"]["WhyAnswer"][];
    };
    PublishedRace: {
      /** Format: date */
      as_of: string;
      at: number;
      at_seq: number;
      before: string | null;
      by: number;
      digest: string;
      grades: components["schemas"]["RaceGrade"][];
      groups: components["schemas"]["RaceGroup"][];
      items: components["schemas"]["RaceItem"][];
      lists: components["schemas"]["RaceList"][];
      method: components["schemas"]["RaceMethod"];
      seq: number;
      vetoes: components["schemas"]["RaceVeto"][];
      who: components["schemas"]["Text"];
    };
    Quantities: {
      physical: components["schemas"]["PhysicalAnswer"][];
      series: components["schemas"]["SeriesPoint"][];
      statistical: components["schemas"]["StatisticalPoint"][];
    };
    RaceAnswer: {
      /** Format: date */
      as_of: string;
      before: string | null;
      grades: components["schemas"]["RaceGrade"][];
      groups: components["schemas"]["RaceGroup"][];
      items: components["schemas"]["RaceItem"][];
      lists: components["schemas"]["RaceList"][];
      method: components["schemas"]["RaceMethod"];
      vetoes: components["schemas"]["RaceVeto"][];
    };
    RaceGrade: {
      at_millionths: number;
      code: string;
      failing: boolean;
      name: components["schemas"]["Text"];
    };
    RaceGroup: {
      code: string;
      name: components["schemas"]["Text"];
      rows: components["schemas"]["Racer"][];
    };
    RaceItem: {
      clause: components["schemas"]["Text"];
      code: string;
      measure: string;
      name: components["schemas"]["Text"];
      shape: string;
      unit: string;
      weight_millionths: number;
    };
    RaceList: {
      clause: components["schemas"]["Text"];
      code: string;
      colour: string;
      name: components["schemas"]["Text"];
      praise: boolean;
    };
    RaceMethod: {
      code: string;
      name: components["schemas"]["Text"];
      version: string;
    };
    Racer: {
      admonished: boolean;
      gap: number | null;
      grade: string;
      items: components["schemas"]["ItemScore"][];
      key: string;
      lists: string[];
      name: components["schemas"]["Text"];
      rank: number;
      rank_before: number | null;
      rank_uncorrected: number | null;
      score: number;
      uncorrected: number | null;
      vetoes: string[];
    };
    RaceVeto: {
      clause: components["schemas"]["Text"];
      code: string;
      effect: string;
      name: components["schemas"]["Text"];
    };
    RatesAnswer: {
      completeness_bp: number | null;
      expected: number;
      locked: number;
      on_time: number;
      open: number;
      overdue: number;
      received: number;
      timeliness_bp: number | null;
    };
    RatesRow: {
      completeness_bp: number | null;
      expected: number;
      locked: number;
      name: components["schemas"]["Text"];
      on_time: number;
      open: number;
      overdue: number;
      received: number;
      region: string;
      timeliness_bp: number | null;
    };
    ReceiptAnswer: {
      digest: string;
      recorded: number;
      seq: number;
    };
    RegionWord: {
      key: string;
      level: string;
      name: components["schemas"]["Text"];
      parent: string | null;
      races: boolean;
    };
    ReplyAnswer: {
      at: number;
      by: number;
      document: string;
      reason: string;
      seq: number;
      verdict: string;
      who: components["schemas"]["Text"];
    };
    ReportingAnswer: {
      all: components["schemas"]["RatesAnswer"];
      calendar: components["schemas"]["CalendarName"] | null;
      calendars: components["schemas"]["CalendarName"][];
      due: string | null;
      final: boolean;
      grace_until: string | null;
      locked_after: string | null;
      opens: string | null;
      period: string;
      periods: string[];
      rows: components["schemas"]["RatesRow"][];
    };
    ReturnedAnswer: {
      at: components["schemas"]["Text"];
      by: number;
      /** Format: date */
      day: string;
      field: string;
      reason: string;
      seq: number;
      who: components["schemas"]["Text"];
    };
    ReviewRow: {
      arrived: number | null;
      arrived_before: number | null;
      by: number;
      chain: components["schemas"]["Text"][];
      code: string;
      /** Format: date */
      day: string;
      evidence: number;
      invested: number | null;
      invested_before: number | null;
      lights: components["schemas"]["LitLevel"][];
      may: string;
      name: components["schemas"]["Text"];
      note: string;
      passed: components["schemas"]["PassedAnswer"][];
      plan: number | null;
      planned: number | null;
      project: number;
      reason: string;
      region: components["schemas"]["Text"];
      report: number;
      returned: components["schemas"]["ReturnedAnswer"] | null;
      said: number;
      state: string;
      waits_at: string;
      waits_at_name: components["schemas"]["Text"];
      who: components["schemas"]["Text"];
      work_before_bp: number | null;
      work_bp: number | null;
    };
    ReviewsAnswer: {
      count: number;
      rows: components["schemas"]["ReviewRow"][];
    };
    RuleWord: {
      code: string;
      levels: components["schemas"]["LevelWord"][];
      name: components["schemas"]["Text"];
    };
    SchemeAnswer: {
      grades: components["schemas"]["RaceGrade"][];
      items: components["schemas"]["RaceItem"][];
      lists: components["schemas"]["RaceList"][];
      method: components["schemas"]["MethodHead"];
      vetoes: components["schemas"]["RaceVeto"][];
    };
    ScoreAnswer: {
      /** Format: date */
      as_of: string;
      count: number;
      /** Format: date */
      day: string;
      entries: components["schemas"]["EntryLine"][];
      item: components["schemas"]["RaceItem"];
      items: components["schemas"]["ScoredProject"][];
      measure: components["schemas"]["MeasureAnswer"] | null;
      name: components["schemas"]["Text"];
      rank: number;
      score: components["schemas"]["ItemScore"];
      sentence: components["schemas"]["Text"];
      seq: number;
      unit: string;
      unseen: number;
    };
    ScoredProject: {
      code: string;
      denominator: number;
      name: components["schemas"]["Text"];
      numerator: number;
      project: number;
      region: components["schemas"]["Text"];
    };
    SeriesPoint: {
      arrived: number | null;
      /** Format: date */
      day: string;
      invested_total: number | null;
      invested_year: number | null;
      period: string;
      seq: number;
      work_bp: number | null;
    };
    SessionAnswer: {
      begun: number;
      current: boolean;
      device: string;
      seen: number;
      session: string;
    };
    SignOnAnswer: {
      address: string;
    };
    SimulationAnswer: {
      after: components["schemas"]["SchemeAnswer"];
      /** Format: date */
      as_of: string;
      before: components["schemas"]["SchemeAnswer"];
      changed: components["schemas"]["UnitChange"][];
      clauses: components["schemas"]["ClauseChange"][];
      lights: components["schemas"]["LightDifference"][];
      seq: number;
      units: number;
    };
    SlipAnswer: {
      days: number;
      name: components["schemas"]["Text"];
      node: string;
      /** Format: date */
      planned: string;
    };
    StatisticalPoint: {
      /** Format: date */
      day: string;
      invested_year: number;
      seq: number;
    };
    StepAnswer: {
      at: number;
      by: number;
      /** Format: date */
      day: string;
      document: string;
      evidence: string[];
      name: components["schemas"]["Text"];
      recipient: string;
      seq: number;
      step: string;
      text: string;
      to: string;
      to_name: components["schemas"]["Text"];
      until: string | null;
      who: components["schemas"]["Text"];
    };
    StopAnswer: {
      by: number;
      differs: boolean;
      evidence: string[];
      found: string;
      found_name: components["schemas"]["Text"];
      machines: number | null;
      open: number;
      planned: boolean;
      row: components["schemas"]["ProjectRow"];
      seen: string | null;
      seq: number | null;
      text: string;
      visited: string | null;
      who: components["schemas"]["Text"];
      workers: number | null;
    };
    StopsAnswer: {
      /** Format: date */
      as_of: string;
      rows: components["schemas"]["ProposedAnswer"][];
    };
    Sums: {
      invested: number;
      plan: number;
      total: number;
    };
    TagWord: {
      count: number;
      tag: string;
    };
    Text: {
      en: string;
      zh: string;
    };
    TokenAnswer: {
      made: number;
      name: string;
      token: string;
      until: number;
      used: number;
    };
    Total: {
      denominator: number;
      numerator: number;
      rate_bp: number | null;
    };
    UnitChange: {
      after: components["schemas"]["Place"] | null;
      before: components["schemas"]["Place"] | null;
      items: components["schemas"]["ItemChange"][];
      key: string;
      name: components["schemas"]["Text"];
    };
    UnitWarning: {
      entries: number[];
      light: components["schemas"]["LightAnswer"];
      name: components["schemas"]["Text"];
      unit: string;
    };
    ViewAnswer: {
      address: string;
      by: components["schemas"]["Text"];
      mine: boolean;
      name: string;
      person: number;
      shared: boolean;
      view: number;
    };
    VisitHead: {
      differs: number;
      document: string;
      found: number;
      /** Format: date */
      from: string;
      kind: string;
      kind_name: components["schemas"]["Text"];
      leader: number;
      leader_name: components["schemas"]["Text"];
      may: boolean;
      may_change: boolean;
      name: string;
      note: string;
      open: number;
      overdue: number;
      region: string;
      region_name: components["schemas"]["Text"];
      secret: boolean;
      seen: number;
      seq: number;
      state: string;
      state_name: components["schemas"]["Text"];
      stop: components["schemas"]["StopAnswer"] | null;
      stops: number;
      team: string;
      /** Format: date */
      until: string;
      visit: number;
    };
    VisitsAnswer: {
      /** Format: date */
      as_of: string;
      may: boolean;
      rows: components["schemas"]["VisitHead"][];
    };
    VisitStepAnswer: {
      by: number;
      /** Format: date */
      day: string;
      seq: number;
      step: string;
      step_name: components["schemas"]["Text"];
      text: string;
      who: components["schemas"]["Text"];
    };
    WarningRow: {
      code: string;
      light: components["schemas"]["LightAnswer"];
      name: components["schemas"]["Text"];
      project: number;
      region: components["schemas"]["Text"];
    };
    Warnings: {
      count: number;
      justified: components["schemas"]["WarningRow"][];
      rows: components["schemas"]["WarningRow"][];
      units: components["schemas"]["UnitWarning"][];
    };
    WhyAnswer: {
      name: components["schemas"]["Text"];
      why: string;
    };
    WordsAnswer: {
      departments: string[];
      elements: components["schemas"]["Coded"][];
      industries: components["schemas"]["Coded"][];
      leaders: components["schemas"]["LeaderWord"][];
      measures: components["schemas"]["MeasureAnswer"][];
      nodes: components["schemas"]["NodeWord"][];
      regions: components["schemas"]["RegionWord"][];
      rules: components["schemas"]["RuleWord"][];
      sectors: components["schemas"]["Coded"][];
      stages: components["schemas"]["Coded"][];
      states: components["schemas"]["Coded"][];
      tags: components["schemas"]["TagWord"][];
    };
    WorkbookAnswer: {
      accepted: boolean;
      changes: number;
      good: number;
      issues: components["schemas"]["WorkbookIssue"][];
      known: number;
      mapping: unknown;
      preview: components["schemas"]["Change"][];
      receipt: components["schemas"]["ReceiptAnswer"] | null;
      recorded: {
        [key: string]: number;
      };
      remarks: components["schemas"]["WorkbookRemark"][];
      rows: number;
      skipped: {
        [key: string]: number;
      };
    };
    WorkbookIssue: {
      cell: string;
      code: string;
      sheet: string;
      text: components["schemas"]["Text"];
    };
    WorkbookRemark: {
      count: number;
      first: string;
      text: components["schemas"]["Text"];
    };
  };
  responses: {
    /** @description Problem details (RFC 9457) with every issue at its place. */
    Problem: {
      headers: {
        [name: string]: unknown;
      };
      content: {
        "application/problem+json": components["schemas"]["ProblemAnswer"];
      };
    };
  };
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  get_appeals: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description 1: only what waits for its answer. */
        open?: string;
        /** @description A region by its key, a department or an owner. */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AppealsAnswer"];
        };
      };
    };
  };
  get_assessments: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["AssessmentAnswer"][];
        };
      };
    };
  };
  get_assessments_seq_race: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        seq: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PublishedRace"];
        };
      };
    };
  };
  get_briefing: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BriefingAnswer"];
        };
      };
    };
  };
  post_bulk_exempt: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Approver */
          approver: string | number | boolean | null;
          /** Document */
          document: string | number | boolean | null;
          /** From */
          from: string | number | boolean | null;
          id?: string;
          /** Unit */
          of?: string | number | boolean | null;
          projects: number[];
          /** Reason */
          reason: string | number | boolean | null;
          /** Rule */
          rule: string | number | boolean | null;
          /** Until */
          until: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkAnswer"];
        };
      };
    };
  };
  post_bulk_list: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** About */
          about?: string | number | boolean | null;
          /** Code */
          code?: string | number | boolean | null;
          /** Since */
          day?: string | number | boolean | null;
          /** Department */
          department?: string | number | boolean | null;
          id?: string;
          /** Industry */
          industry?: string | number | boolean | null;
          /** Invested before */
          invested_before?: string | number | boolean | null;
          /** Leader */
          leader?: string | number | boolean | null;
          /** Listed */
          listed?: string | number | boolean | null;
          /** Name */
          name?: string | number | boolean | null;
          /** Name in English */
          name_en?: string | number | boolean | null;
          /** Nature */
          nature?: string | number | boolean | null;
          /** Owner */
          owner?: string | number | boolean | null;
          projects: number[];
          /** Region */
          region?: string | number | boolean | null;
          /** Sector */
          sector?: string | number | boolean | null;
          /** Tags */
          tags?: string[];
          /** Total */
          total?: string | number | boolean | null;
          /** Unit of money */
          unit?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkAnswer"];
        };
      };
    };
  };
  post_bulk_node: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          id?: string;
          /** Node */
          node: string | number | boolean | null;
          /** Number */
          number?: string | number | boolean | null;
          /** Is when it's planned */
          planned?: string | number | boolean | null;
          projects: number[];
          /** Reason */
          reason?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkAnswer"];
        };
      };
    };
  };
  post_bulk_plan: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Plan of the year */
          amount: string | number | boolean | null;
          /** Day */
          day?: string | number | boolean | null;
          id?: string;
          projects: number[];
          /** Reason */
          reason?: string | number | boolean | null;
          /** Unit of money */
          unit?: string | number | boolean | null;
          /** Year */
          year: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkAnswer"];
        };
      };
    };
  };
  post_bulk_state: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          id?: string;
          /** Note */
          note?: string | number | boolean | null;
          projects: number[];
          /** Reason */
          reason?: string | number | boolean | null;
          /** State */
          state: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkAnswer"];
        };
      };
    };
  };
  post_bulk_tag: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Tags to add */
          add?: string[];
          id?: string;
          projects: number[];
          /** Tags to take away */
          remove?: string[];
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["BulkAnswer"];
        };
      };
    };
  };
  get_campaigns: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["CampaignsAnswer"];
        };
      };
    };
  };
  get_campaigns_campaign: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path: {
        campaign: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OneCampaignAnswer"];
        };
      };
    };
  };
  get_campaigns_campaign_members: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description A place's region by its key. */
        place?: string;
        /** @description Words of name or code. */
        q?: string;
        /** @description One of the states of members. */
        state?: string;
      };
      header?: never;
      path: {
        campaign: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MembersAnswer"];
        };
      };
    };
  };
  get_deeds: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DeedAnswer"][];
        };
      };
    };
  };
  post_deeds_adjust: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Document */
          document: string | number | boolean | null;
          id?: string;
          /** Item */
          item: string | number | boolean | null;
          /** Unit */
          of: string | number | boolean | null;
          /** Points */
          points: string | number | boolean | null;
          /** Reason */
          reason: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_allot: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Amount */
          amount: string | number | boolean | null;
          /** Document */
          document: string | number | boolean | null;
          /** Element */
          element: string | number | boolean | null;
          id?: string;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Region */
          region: string | number | boolean | null;
          /** Unit */
          unit?: string | number | boolean | null;
          /** Year */
          year?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_answer_appeal: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Appeal */
          appeal: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          id?: string;
          /** Answer */
          reason: string | number | boolean | null;
          /** Verdict */
          verdict: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_answer_need: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** In all so far */
          amount?: string | number | boolean | null;
          /** Answer */
          answer: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          id?: string;
          /** Need */
          need: string | number | boolean | null;
          /** Note */
          text?: string | number | boolean | null;
          /** Promised until */
          until?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_appeal: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Assessment */
          assessment?: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          id?: string;
          /** Item */
          item?: string | number | boolean | null;
          /** Unit */
          of: string | number | boolean | null;
          /** Reason */
          reason: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_bond: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Arrived */
          arrived?: string | number | boolean | null;
          /** Batch */
          batch: string | number | boolean | null;
          /** Day */
          day?: string | number | boolean | null;
          id?: string;
          /** Issued */
          issued?: string | number | boolean | null;
          /** Issued on */
          issued_on?: string | number | boolean | null;
          /** Paid */
          paid?: string | number | boolean | null;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Unit of money */
          unit?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_campaign: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Campaign that is amended */
          campaign?: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          /** From */
          from: string | number | boolean | null;
          id?: string;
          /** Kind */
          kind: string | number | boolean | null;
          /** Name */
          name: string | number | boolean | null;
          /** Name in English */
          name_en?: string | number | boolean | null;
          /** Note */
          note?: string | number | boolean | null;
          /** Region */
          region: string | number | boolean | null;
          /** Tag */
          tag?: string | number | boolean | null;
          /** Until */
          until?: string | number | boolean | null;
          /** Venues (region; site; host) */
          venues?: string[];
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_campaign_step: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Projects that don't begin with it */
          absent?: string[];
          /** Campaign */
          campaign: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          id?: string;
          /** Step */
          step: string | number | boolean | null;
          /** Note */
          text?: string | number | boolean | null;
          /** Venue */
          venue?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_care: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Line that is amended */
          care?: string | number | boolean | null;
          /** Department */
          department?: string | number | boolean | null;
          /** Done on */
          done?: string | number | boolean | null;
          /** Enterprise */
          enterprise?: string | number | boolean | null;
          id?: string;
          /** Kind */
          kind?: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Region */
          region?: string | number | boolean | null;
          /** Result */
          result?: string | number | boolean | null;
          /** What */
          text?: string | number | boolean | null;
          /** Due */
          until?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_duty: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          /** Duty */
          duty: string | number | boolean | null;
          /** Enterprise */
          enterprise?: string | number | boolean | null;
          id?: string;
          /** Who has it */
          person?: string | number | boolean | null;
          /** Project */
          project?: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Region */
          region?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_exempt: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Approver */
          approver: string | number | boolean | null;
          /** Document */
          document: string | number | boolean | null;
          /** From */
          from: string | number | boolean | null;
          id?: string;
          /** Unit */
          of?: string | number | boolean | null;
          /** Project */
          project?: string | number | boolean | null;
          /** Reason */
          reason: string | number | boolean | null;
          /** Rule */
          rule: string | number | boolean | null;
          /** Until */
          until: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_figure: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Document */
          document: string | number | boolean | null;
          /** Figure */
          figure: string | number | boolean | null;
          id?: string;
          /** Unit */
          of: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Unit of money */
          unit?: string | number | boolean | null;
          /** Value */
          value: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_hand_over: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          /** From */
          from: string | number | boolean | null;
          id?: string;
          /** Reason */
          reason: string | number | boolean | null;
          /** To */
          to: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_help: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Enterprise */
          enterprise?: string | number | boolean | null;
          /** Evidence */
          evidence?: string[];
          id?: string;
          /** Kind */
          kind: string | number | boolean | null;
          /** Project */
          project?: string | number | boolean | null;
          /** Region */
          region?: string | number | boolean | null;
          /** Result */
          result?: string | number | boolean | null;
          /** What was done */
          text: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_list: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** About */
          about?: string | number | boolean | null;
          /** Code */
          code?: string | number | boolean | null;
          /** Since */
          day?: string | number | boolean | null;
          /** Department */
          department?: string | number | boolean | null;
          id?: string;
          /** Industry */
          industry?: string | number | boolean | null;
          /** Invested before */
          invested_before?: string | number | boolean | null;
          /** Leader */
          leader?: string | number | boolean | null;
          /** Listed */
          listed?: string | number | boolean | null;
          /** Name */
          name?: string | number | boolean | null;
          /** Name in English */
          name_en?: string | number | boolean | null;
          /** Nature */
          nature?: string | number | boolean | null;
          /** Owner */
          owner?: string | number | boolean | null;
          /** Project on the list */
          project?: string | number | boolean | null;
          /** Region */
          region?: string | number | boolean | null;
          /** Sector */
          sector?: string | number | boolean | null;
          /** Tags */
          tags?: string[];
          /** Total */
          total?: string | number | boolean | null;
          /** Unit of money */
          unit?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_method: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          id?: string;
          /** The method's text */
          text: string | Record<string, unknown>;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_need: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Amount */
          amount: string | number | boolean | null;
          /** Level that owns it */
          at?: string | number | boolean | null;
          /** Needed by */
          by?: string | number | boolean | null;
          /** Department */
          department?: string | number | boolean | null;
          /** Element */
          element: string | number | boolean | null;
          id?: string;
          /** Need that is changed */
          need?: string | number | boolean | null;
          /** Note */
          note?: string | number | boolean | null;
          /** Project */
          project?: string | number | boolean | null;
          /** Unit */
          unit?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_node: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          id?: string;
          /** Node */
          node: string | number | boolean | null;
          /** Number */
          number?: string | number | boolean | null;
          /** Is when it's planned */
          planned?: string | number | boolean | null;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_permit: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Level that decides */
          at?: string | number | boolean | null;
          /** Day of the application */
          day?: string | number | boolean | null;
          /** Department */
          department?: string | number | boolean | null;
          id?: string;
          /** Permit */
          kind?: string | number | boolean | null;
          /** Legal limit, working days */
          legal_days?: string | number | boolean | null;
          /** Note */
          note?: string | number | boolean | null;
          /** Permit that is amended */
          permit?: string | number | boolean | null;
          /** Project */
          project?: string | number | boolean | null;
          /** Promised limit, working days */
          promised_days?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_permit_step: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          id?: string;
          /** Number */
          number?: string | number | boolean | null;
          /** Papers */
          papers?: string[];
          /** Permit */
          permit: string | number | boolean | null;
          /** Step */
          step: string | number | boolean | null;
          /** Note */
          text?: string | number | boolean | null;
          /** Promised by */
          until?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_plan: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Plan of the year */
          amount: string | number | boolean | null;
          /** Day */
          day?: string | number | boolean | null;
          id?: string;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Unit of money */
          unit?: string | number | boolean | null;
          /** Year */
          year: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_post: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Deputy of */
          deputy_of?: string | number | boolean | null;
          /** From */
          from?: string | number | boolean | null;
          id?: string;
          /** Person */
          person: string | number | boolean | null;
          /** Region */
          region?: string | number | boolean | null;
          /** Role */
          role?: string | number | boolean | null;
          /** Source */
          source?: string | number | boolean | null;
          /** Title */
          title: string | number | boolean | null;
          /** Title in English */
          title_en?: string | number | boolean | null;
          /** Unit */
          unit?: string | number | boolean | null;
          /** Until */
          until?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_posture: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** From */
          day?: string | number | boolean | null;
          /** Document */
          document: string | number | boolean | null;
          id?: string;
          /** Profile */
          profile: string | number | boolean | null;
          /** Reason */
          reason: string | number | boolean | null;
          /** Region */
          region: string | number | boolean | null;
          /** Until */
          until?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_progress: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Arrived this year */
          arrived_year?: string | number | boolean | null;
          /** Confidence */
          confidence?: string | number | boolean | null;
          /** Day of the figures */
          day?: string | number | boolean | null;
          /** Evidence */
          evidence?: string[];
          /** Finish forecast */
          finish_forecast?: string | number | boolean | null;
          id?: string;
          /** Invested this year */
          invested_year?: string | number | boolean | null;
          /** Note */
          note?: string | number | boolean | null;
          /** Period */
          period?: string | number | boolean | null;
          /** Phase */
          phase?: string | number | boolean | null;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Total forecast */
          total_forecast?: string | number | boolean | null;
          /** Unit of money */
          unit?: string | number | boolean | null;
          /** Share of works done */
          work?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_publish: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** As of */
          day?: string | number | boolean | null;
          id?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_raise: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Raises anew */
          again?: string | number | boolean | null;
          /** What must be decided */
          ask?: string | number | boolean | null;
          /** Level */
          at?: string | number | boolean | null;
          /** Day */
          day?: string | number | boolean | null;
          /** Due */
          due?: string | number | boolean | null;
          /** Element */
          element?: string | number | boolean | null;
          /** From a meeting */
          event?: string | number | boolean | null;
          id?: string;
          /** Kind */
          kind?: string | number | boolean | null;
          /** Project */
          project?: string | number | boolean | null;
          /** Department that decides */
          recipient?: string | number | boolean | null;
          /** Region */
          region?: string | number | boolean | null;
          /** Severity */
          severity?: string | number | boolean | null;
          /** What is stuck */
          text: string | number | boolean | null;
          /** Found by visit */
          visit?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_resumption: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Planned to go on */
          day: string | number | boolean | null;
          id?: string;
          /** What is still missing */
          needs?: string[];
          /** Plan */
          note?: string | number | boolean | null;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_state: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          id?: string;
          /** Note */
          note?: string | number | boolean | null;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** State */
          state: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_step: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Document */
          document?: string | number | boolean | null;
          /** Evidence */
          evidence?: string[];
          id?: string;
          /** Matter */
          matter: string | number | boolean | null;
          /** To */
          recipient?: string | number | boolean | null;
          /** Step */
          step: string | number | boolean | null;
          /** Note */
          text?: string | number | boolean | null;
          /** Until */
          until?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_tag: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Tags to add */
          add?: string[];
          id?: string;
          /** Project */
          project: string | number | boolean | null;
          /** Tags to take away */
          remove?: string[];
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_verify: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Field */
          field?: string | number | boolean | null;
          id?: string;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason?: string | number | boolean | null;
          /** Report */
          report: string | number | boolean | null;
          /** Verdict */
          verdict: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_visit: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Document */
          document?: string | number | boolean | null;
          /** From */
          from: string | number | boolean | null;
          id?: string;
          /** Kind */
          kind: string | number | boolean | null;
          /** Leader */
          leader?: string | number | boolean | null;
          /** Name */
          name: string | number | boolean | null;
          /** Note */
          note?: string | number | boolean | null;
          /** Region that plans it */
          region: string | number | boolean | null;
          /** Projects, in the order of the route */
          stops: string[];
          /** With */
          team?: string | number | boolean | null;
          /** Until */
          until?: string | number | boolean | null;
          /** Visit that is amended */
          visit?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_visit_step: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Day */
          day?: string | number | boolean | null;
          /** Evidence */
          evidence?: string[];
          /** Found */
          found?: string | number | boolean | null;
          id?: string;
          /** Machines on site */
          machines?: string | number | boolean | null;
          /** Step */
          step: string | number | boolean | null;
          /** Project */
          stop?: string | number | boolean | null;
          /** Note */
          text?: string | number | boolean | null;
          /** Visit */
          visit: string | number | boolean | null;
          /** People on site */
          workers?: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_deeds_withdraw: {
    parameters: {
      query?: {
        /** @description 1: only says what would be refused. */
        try?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Filing */
          filing: string | number | boolean | null;
          id?: string;
          /** Project */
          project: string | number | boolean | null;
          /** Reason */
          reason: string | number | boolean | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReceiptAnswer"];
        };
      };
    };
  };
  post_demo_act: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          person?: number | null;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
    };
  };
  get_demo_cast: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonAnswer"][];
        };
      };
    };
  };
  post_demo_day: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          day?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MovedDay"];
        };
      };
    };
  };
  post_demo_end: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          currency?: string;
          digest?: string;
          name?: string;
          name_en?: string;
          region?: string;
          token?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Ended"];
        };
      };
    };
  };
  get_due: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description By code; else of all. */
        calendar?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description 1: only what one may report. */
        mine?: string;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description One period; else all that can still be told. */
        period?: string;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
        /** @description States with commas; else open,overdue. */
        what?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DueAnswer"];
        };
      };
    };
  };
  get_duties: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description 1: only projects of 50 million yuan and over. */
        covered?: string;
        /** @description 1: only where a duty is to be handed over. */
        leaving?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description projects (else) or enterprises. */
        of?: string;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description A person's number: who has any duty there. */
        person?: string;
        /** @description Words of the name, or the code. */
        q?: string;
        /** @description A region's key: in it and below. */
        region?: string;
        /** @description 1: only projects with a node that slipped. */
        slipped?: string;
        /** @description leader, officer, contact: those that have one. */
        with?: string;
        /** @description leader, officer, contact: those that have none. */
        without?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["DutiesAnswer"];
        };
      };
    };
  };
  get_duties_held: {
    parameters: {
      query?: {
        /** @description A person's number. */
        person?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["HeldAnswer"];
        };
      };
    };
  };
  get_elements: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description A region's key: projects in it. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ElementsAnswer"];
        };
      };
    };
  };
  get_elements_needs: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Region whose level owns it. */
        at?: string;
        /** @description An element by its code. */
        element?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description 1: only what whoever asks is to answer. */
        mine?: string;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description A project's number. */
        project?: string;
        /** @description A region's key: projects in it. */
        region?: string;
        /** @description open, late, or a state of needs. */
        state?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NeedsAnswer"];
        };
      };
    };
  };
  get_enterprise: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Its name. */
        enterprise?: string;
        /** @description The key of the region that answers for it. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EnterpriseAnswer"];
        };
      };
    };
  };
  get_entries: {
    parameters: {
      query?: {
        /** @description Goes on with what is older. */
        after?: number;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description Of this project only. */
        project?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Entries"];
        };
      };
    };
  };
  get_entries_seq: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        seq: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EntryAnswer"];
        };
      };
    };
  };
  post_evidence: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          day?: string;
          /** Format: binary */
          file: string;
          id?: string;
          latitude?: string;
          longitude?: string;
          note?: string;
          printed_day?: string;
          printed_name?: string;
          printed_total?: string;
          project: string;
          unit?: string;
          what: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["EvidencePosted"];
        };
      };
    };
  };
  get_evidence_digest: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        digest: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "*/*": string;
        };
      };
    };
  };
  get_evidence_digest_small: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        digest: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "image/jpeg": string;
        };
      };
    };
  };
  get_feed: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/event-stream": string;
        };
      };
    };
  };
  get_forecast: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ForecastAnswer"];
        };
      };
    };
  };
  get_invitations_token: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Invited"];
        };
      };
    };
  };
  post_invitations_token: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          password?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
    };
  };
  post_invitations_token_sign_on: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SignOnAnswer"];
        };
      };
    };
  };
  get_ledger: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["LedgerAnswer"];
        };
      };
    };
  };
  get_map: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            features?: Record<string, unknown>[];
            /** @constant */
            type?: "FeatureCollection";
          };
        };
      };
    };
  };
  get_matters: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description An element by its code. */
        element?: string;
        /** @description A kind of matter. */
        kind?: string;
        /** @description Level of the region whose turn it is. */
        level?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description A project's number. */
        project?: string;
        /** @description Words of its text. */
        q?: string;
        /** @description The department whose turn it is. */
        recipient?: string;
        /** @description A region's key: what is about it and below. */
        region?: string;
        /** @description ordinary, serious. */
        severity?: string;
        /** @description open, ended, late, or a state. */
        state?: string;
        /** @description mine: asked of whoever asks; raised: by theirs. */
        whose?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MattersAnswer"];
        };
      };
    };
  };
  get_matters_matter: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path: {
        matter: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OneMatterAnswer"];
        };
      };
    };
  };
  get_me: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
    };
  };
  get_me_mail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MailAnswer"];
        };
      };
    };
  };
  post_me_mail: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          address?: string;
          language?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_measure_code: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description What to group by; else region. */
        by?: string;
        department?: string;
        /** @description Of regions, counted below. */
        depth?: number;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path: {
        code: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Measured"];
        };
      };
    };
  };
  get_method: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MethodAnswer"];
        };
      };
    };
  };
  post_method_simulate: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": Record<string, unknown>;
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SimulationAnswer"];
        };
      };
    };
  };
  get_open_measure: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path: {
        measure: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Opened"];
        };
      };
    };
  };
  get_open_measure_project: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path: {
        measure: string;
        project: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OpenedItem"];
        };
      };
    };
  };
  get_overview: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description By key. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Overview"];
        };
      };
    };
  };
  post_password: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          after?: string;
          before?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_people: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PersonAnswer"][];
        };
      };
    };
  };
  post_people: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          login?: string;
          name?: string;
          name_en?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["InvitedAnswer"];
        };
      };
    };
  };
  post_people_person_close: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  post_people_person_invitation: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          login?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["InvitedAnswer"];
        };
      };
    };
  };
  post_people_person_name: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        person: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name?: string;
          name_en?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_permits: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Sums by kind (else) or office. */
        by?: string;
        /** @description A permit by its code or name. */
        kind?: string;
        /** @description promised, legal: past that limit. */
        late?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description decide, apply: for whoever asks. */
        mine?: string;
        /** @description Who decides, as a sum or a row names it. */
        office?: string;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description A permit's number. */
        permit?: number;
        /** @description A project's number. */
        project?: string;
        /** @description Words of the project's or the permit's name, or its code. */
        q?: string;
        /** @description A region's key: projects in it. */
        region?: string;
        /** @description open, missing, overdue, begun, or a state of permits. */
        state?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PermitsAnswer"];
        };
      };
    };
  };
  get_posture: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description A region's key: it and what is below. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["PostureAnswer"];
        };
      };
    };
  };
  get_projects: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        /** @description A column; - before it: downwards. */
        sort?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Projects"];
        };
      };
    };
  };
  get_projects_csv: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Names with points between, as in the list's address; none: the name alone. */
        columns?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description zh or en: of heads and words; else zh. */
        lang?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        /** @description A column; - before it: downwards. */
        sort?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/csv": string;
        };
      };
    };
  };
  get_projects_xlsx: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Names with points between, as in the list's address; none: the name alone. */
        columns?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description zh or en: of heads and words; else zh. */
        lang?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        /** @description A column; - before it: downwards. */
        sort?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
        };
      };
    };
  };
  get_projects_id: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProjectAnswer"];
        };
      };
    };
  };
  get_projects_id_duties: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path: {
        id: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProjectDutiesAnswer"];
        };
      };
    };
  };
  get_projects_groups: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description What to group by; else region. */
        by?: string;
        department?: string;
        /** @description Of regions, counted below. */
        depth?: number;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Groups"];
        };
      };
    };
  };
  get_projects_nodes: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        /** @description A column; - before it: downwards. */
        sort?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NodeChart"];
        };
      };
    };
  };
  get_race: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description One group only. */
        group?: string;
        /** @description By key. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RaceAnswer"];
        };
      };
    };
  };
  get_reporting: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description By code; else the first. */
        calendar?: string;
        /** @description Else the newest that was due. */
        period?: string;
        /** @description By key. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReportingAnswer"];
        };
      };
    };
  };
  get_reporting_xlsx: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description zh or en: of heads and words; else zh. */
        lang?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description 2022-04 or 2022-04/2; else today's month. */
        period?: string;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
        };
      };
    };
  };
  get_reviews: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description 1: only where it is one's turn. */
        mine?: string;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
        /** @description waiting, returned or verified; else waiting. */
        what?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ReviewsAnswer"];
        };
      };
    };
  };
  get_score: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Must be given. */
        item?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description By key; must be given. */
        unit?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ScoreAnswer"];
        };
      };
    };
  };
  get_sessions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SessionAnswer"][];
        };
      };
    };
  };
  post_sessions_session_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        session: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  post_setup: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          login?: string;
          name?: string;
          password?: string;
          token?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
    };
  };
  post_sign_in: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          login?: string;
          password?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Me"];
        };
      };
    };
  };
  get_sign_on: {
    parameters: {
      query?: {
        /** @description Where to go then: a path of these pages. */
        to?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Where to go. */
      303: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_sign_on_back: {
    parameters: {
      query?: {
        code?: string;
        /** @description Instead of a code. */
        error?: string;
        /** @description Who sent it. */
        iss?: string;
        state?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Where to go. */
      303: {
        headers: {
          Location?: string;
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  post_sign_on_link: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          password?: string;
          to?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SignOnAnswer"];
        };
      };
    };
  };
  post_sign_on_unlink: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  post_sign_out: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_tokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["TokenAnswer"][];
        };
      };
    };
  };
  post_tokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          days?: number;
          name?: string;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["MadeToken"];
        };
      };
    };
  };
  post_tokens_token_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        token: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_views: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ViewAnswer"][];
        };
      };
    };
  };
  post_views: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          address?: string;
          name?: string;
          shared?: boolean;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["KeptView"];
        };
      };
    };
  };
  post_views_view: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        view: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          address?: string;
          name?: string;
          shared?: boolean;
        };
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  post_views_view_end: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        view: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description Done; there is nothing to say. */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
    };
  };
  get_visit_stops: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description So many at most: 20, up to 100. */
        count?: number;
        /** @description A region by its key, and all below. */
        region?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["StopsAnswer"];
        };
      };
    };
  };
  get_visits: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        /** @description Visits that see this project, with what it found. */
        project?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["VisitsAnswer"];
        };
      };
    };
  };
  get_visits_visit: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
      };
      header?: never;
      path: {
        visit: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["OneVisitAnswer"];
        };
      };
    };
  };
  get_warnings: {
    parameters: {
      query?: {
        /** @description The day that is judged; else the ledger's today. */
        as_of?: string;
        department?: string;
        /** @description 1: only with a cited doubt. */
        doubt?: string;
        /** @description The beginning of a code. */
        industry?: string;
        /** @description By the person's number. */
        leader?: number;
        /** @description A level's label, of any rule. */
        light?: string;
        /** @description Rows at most, 1,000. */
        limit?: number;
        /** @description Rows to pass over. */
        offset?: number;
        /** @description Words in name or code. */
        q?: string;
        /** @description By key, with all below it. */
        region?: string;
        /** @description A light's rule, by its code. */
        rule?: string;
        sector?: string;
        state?: string;
        tag?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Warnings"];
        };
      };
    };
  };
  get_words: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WordsAnswer"];
        };
      };
    };
  };
  post_workbooks: {
    parameters: {
      query?: {
        /** @description 1: without the rows that are refused; else all or none. */
        good_rows?: string;
        /** @description reporting: a sheet of /api/reporting.xlsx; projects: by a mapping. */
        kind?: string;
        /** @description zh or en: of the issues marked in a workbook. */
        lang?: string;
        /** @description One that ships, by its name; or as the part mapping of a form. */
        mapping?: string;
        /** @description check: only says what would be refused and changed; commit; propose: a mapping too. */
        mode?: string;
        /** @description Of the file. */
        name?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/vnd.oasis.opendocument.spreadsheet": string;
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
        "multipart/form-data": string;
        "text/csv": string;
      };
    };
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkbookAnswer"];
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
        };
      };
    };
  };
  get_healthz: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      "4XX": components["responses"]["Problem"];
      /** @description The answer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
    };
  };
}

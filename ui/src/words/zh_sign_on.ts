// 统一身份认证：怎样登录，怎样绑定，不成时说什么。
export const signOn = {
  "signon.name": "统一身份认证",
  "signon.go": "用{name}登录",
  "signon.or": "或用密码登录",
  "signon.or.own": "或设置自己的密码",
  "signon.invitation.title": "接受邀请",
  "signon.invitation":
    "{name}，您的用户名是 {login}。可以用{provider}登录，以后不必另记密码；也可以设置自己的密码。",
  "signon.menu": "绑定{name}",
  "signon.menu.linked": "{name}（已绑定）",
  "signon.link.says": "绑定后可以用{name}登录，密码照样可用。请先输入现在的密码，再到{name}确认身份。",
  "signon.link.go": "去{name}确认",
  "signon.linked": "账号已绑定{name}。",
  "signon.linked.now": "绑定好了，下次可以用{name}登录。",
  "signon.unlink": "解除绑定",
  "signon.unlink.sure": "确定解除",
  "signon.unlink.says": "解除后只能用密码登录。",
  "signon.unlinked": "已解除绑定，以后用密码登录。",
  "signon.only": "这个账号没有密码，只能用{name}登录。如需改用密码，请管理员发新链接。",
  "signon.stale": "这次登录已用过、已过期，或不是从本浏览器开始的。请重新登录。",
  "signon.denied": "没有在{name}完成登录。",
  "signon.unreachable": "{name}暂时没有应答，请稍后再试。",
  "signon.untrusted": "{name}的答复核验不过，没有登录。再试仍不行，请告知管理员。",
  "signon.unknown":
    "{name}认出了您，但这个身份在这里没有可以登录的账号。" +
    "请向本单位的管理员要邀请链接；已有账号的，先用密码登录再绑定。",
  "signon.taken": "这个{name}身份已绑定别人的账号。若不应如此，请告知管理员。",
  "signon.linked.already": "账号已绑定{name}，不能再绑一个。",
  "signon.busy": "正在登录的人太多，请稍后再试。",
  "signon.wait": "尝试太多，请过一会儿再试。",
  "signon.spent": "邀请链接已用过或已过期，请重新索取。",
  "signon.failed": "没有登录成功，请再试一次。",
};

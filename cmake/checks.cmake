# What is checked without running the program: the house's rules, the rules' own tests, the shape.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME tidy COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/tidy.py)
add_test(NAME tidy_test COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tools/tidy_test.py)
add_test(NAME demo_data COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/data/demo/check.py)
add_test(NAME format COMMAND ${CMAKE_SOURCE_DIR}/tools/format.sh)
set_tests_properties(format PROPERTIES SKIP_RETURN_CODE 77)

# The program itself, as people and programs call it.
add_test(NAME command
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/commands_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:office
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/office_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:evidence
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/evidence_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:due
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/due_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:matters
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/matters_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:campaigns
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/campaigns_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:duties
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/duties_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:elements
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/elements_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:visits
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/visits_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:permits
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/permits_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:backtest
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/backtest_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:forecast
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/forecast_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:serve
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/serve_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:sign_on
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/sign_on_test.py
                 $<TARGET_FILE:kaigong>)
add_test(NAME command:mail
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/command/mail_test.py
                 $<TARGET_FILE:kaigong>)
set_tests_properties(command:mail PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 900)
set_tests_properties(command command:office command:evidence command:due command:matters
                     command:campaigns command:duties command:elements command:permits
                     command:backtest command:forecast command:serve command:sign_on
                     PROPERTIES TIMEOUT 900)

# A published scheme, computed again in another language from an exported ledger.
add_test(NAME recompute
         COMMAND Python3::Interpreter ${CMAKE_SOURCE_DIR}/tests/recompute/recompute_test.py
                 $<TARGET_FILE:kaigong> ${CMAKE_SOURCE_DIR}/data/methods)
set_tests_properties(recompute PROPERTIES TIMEOUT 600)

# The pages in a browser, served by the program from the demonstration province.
add_test(NAME browser COMMAND ${CMAKE_SOURCE_DIR}/tests/browser/run.sh $<TARGET_FILE:kaigong>)
set_tests_properties(browser PROPERTIES TIMEOUT 1800 SKIP_RETURN_CODE 77 RUN_SERIAL ON)

@echo off
rem Runs EchoLayer's command line. Options for the JVM stand in lib\*.args. Those that the user chose, in JAVA_TOOL_OPTIONS
rem or JDK_JAVA_OPTIONS, stand: ours of the same kind are left out.
setlocal
set "home=%~dp0.."

if not defined JAVA_HOME goto path
set "java=%JAVA_HOME%\bin\java.exe"
if exist "%java%" goto run
>&2 echo JAVA_HOME must name a JDK, but "%JAVA_HOME%" has no bin\java.exe
>&2 echo Correct it, or unset it to use the java on the PATH.
exit /b 2

:path
set "java=java.exe"
where /q java.exe && goto run
>&2 echo a JDK must be installed, but there is no java on the PATH
>&2 echo Install a JDK of version 17 or later, or set JAVA_HOME.
exit /b 2

:run
set "options=long"
set "first=%~1"
if not defined first set "first=-"
if "%first:~0,1%"=="-" set "options=short"
for %%c in (help bench ruleset completion demo) do if "%first%"=="%%c" set "options=short"
for %%c in (epoch verify explain audit) do if "%first%"=="%%c" set "options=log"
echo "%JAVA_TOOL_OPTIONS% %JDK_JAVA_OPTIONS%" | findstr "GC -Xmn -Xms NewRatio NewSize HeapSize RAMPercentage Tiered -Xint -Xcomp @" >nul && set "options=user"

set "class_path=%home%\lib\echo-cli.jar"
if exist "%home%\optional\" set "class_path=%class_path%;%home%\optional\*"

"%java%" "@%home%\lib\%options%.args" -cp "%class_path%" io.echolayer.cli.Main %*
exit /b %ERRORLEVEL%

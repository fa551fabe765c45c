; The installer for Windows: for one person, without an administrator. Plan files are never touched.
; makensis -DVERSION=0.1.0 -DFOLDER=..\..\dist\comeback -DICON=..\..\build\made\comeback.ico -DOUT=..\..\dist\comeback-0.1.0.exe comeback.nsi
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define KIND "Comeback.Plan"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Comeback"

Name "Comeback"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Comeback"
InstallDirRegKey HKCU "Software\Comeback" "Folder"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Comeback"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Comeback, a career planner for the days after a setback"
VIAddVersionKey "LegalCopyright" "Comeback contributors, MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\comeback.exe"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "Comeback leaves this computer. Your plan files stay where they are."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

; Our own folder is emptied by what it holds, never by its name alone: a person may have put a plan into it.
!macro TakeAway
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\comeback.exe"
    Delete "$INSTDIR\comeback.com"
    Delete "$INSTDIR\LICENCES.txt"
    Delete "$INSTDIR\remove.exe"
!macroend

Section "Comeback"
    !insertmacro TakeAway
    SetOutPath "$INSTDIR"
    File /r "${FOLDER}\*.*"
    WriteUninstaller "$INSTDIR\remove.exe"
    CreateShortcut "$SMPROGRAMS\Comeback.lnk" "$INSTDIR\comeback.exe"

    WriteRegStr HKCU "Software\Comeback" "Folder" "$INSTDIR"
    WriteRegStr HKCU "Software\Classes\.comeback" "" "${KIND}"
    WriteRegStr HKCU "Software\Classes\.comeback\OpenWithProgids" "${KIND}" ""
    WriteRegStr HKCU "Software\Classes\${KIND}" "" "Comeback plan"
    WriteRegStr HKCU "Software\Classes\${KIND}\DefaultIcon" "" "$INSTDIR\comeback.exe,0"
    WriteRegStr HKCU "Software\Classes\${KIND}\shell\open\command" "" '"$INSTDIR\comeback.exe" "%1"'
    ; So that `comeback` can be typed into the Run box and the address line.
    WriteRegStr HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\comeback.exe" "" "$INSTDIR\comeback.exe"

    WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Comeback"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\comeback.exe,0"
    WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Comeback contributors"
    WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\remove.exe"'
    WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\remove.exe" /S'
    WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
    WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
    ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
    IntFmt $0 "0x%08X" $0
    WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
    ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
    !insertmacro TakeAway
    RMDir "$INSTDIR"
    Delete "$SMPROGRAMS\Comeback.lnk"
    ReadRegStr $0 HKCU "Software\Classes\.comeback" ""
    StrCmp $0 "${KIND}" 0 +2
        DeleteRegValue HKCU "Software\Classes\.comeback" ""
    DeleteRegValue HKCU "Software\Classes\.comeback\OpenWithProgids" "${KIND}"
    DeleteRegKey /ifempty HKCU "Software\Classes\.comeback\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "Software\Classes\.comeback"
    DeleteRegKey HKCU "Software\Classes\${KIND}"
    DeleteRegKey HKCU "Software\Microsoft\Windows\CurrentVersion\App Paths\comeback.exe"
    DeleteRegKey HKCU "${UNINSTALL}"
    DeleteRegKey HKCU "Software\Comeback"
    ${un.RefreshShellIcons}
SectionEnd

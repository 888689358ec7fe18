namespace EcoPark.Platform.Ui.Shell;

/// <summary>The places of the shell that a page may fill itself, by a SectionContent of this name.</summary>
public static class ShellSections
{
    /// <summary>Park, year and standard in the top bar; enterprise pages put enterprise and form year there.</summary>
    public const string ContextBar = "context-bar";

    /// <summary>The left rail; a form puts its sections there.</summary>
    public const string LeftRail = "left-rail";
}

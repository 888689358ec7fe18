namespace EcoPark.Host.CommandLine;

/// <summary>The exit codes of every command; scripts depend on them.</summary>
internal enum ExitCode
{
    /// <summary>Done.</summary>
    Done = 0,

    /// <summary>Done, and faults were found: a document was altered, a standard has errors.</summary>
    FaultsFound = 1,

    /// <summary>The input cannot be used, or the command was called wrongly.</summary>
    Unusable = 2,

    /// <summary>Another program that is needed is absent; the message names it.</summary>
    ProgramAbsent = 3,

    /// <summary>Cancelled by the user.</summary>
    Cancelled = 130,
}

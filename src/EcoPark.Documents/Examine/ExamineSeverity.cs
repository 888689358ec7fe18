namespace EcoPark.Documents.Examine;

/// <summary>How sure a finding is.</summary>
public enum ExamineSeverity
{
    /// <summary>Two places of the document cannot both be right, or a rule of the standard is broken.</summary>
    Error,

    /// <summary>Doubtful: someone who knows the park must look.</summary>
    Warning,
}

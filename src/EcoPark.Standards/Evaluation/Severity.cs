namespace EcoPark.Standards.Evaluation;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>To be looked at and explained.</summary>
    Warning,

    /// <summary>Cannot be right.</summary>
    Error,
}

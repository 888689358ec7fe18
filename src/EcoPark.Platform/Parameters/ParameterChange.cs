using EcoPark.Platform.Scopes;

namespace EcoPark.Platform.Parameters;

/// <summary>One decision of a park on one parameter. Only added, never changed: the last one holds.</summary>
public sealed class ParameterChange
{
    private ParameterChange() => Code = Reason = By = "";

    internal ParameterChange(ParkId park, string code, int number)
    {
        Id = Guid.CreateVersion7();
        (Park, Code, Number) = (park, code, number);
        Reason = By = "";
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    public string Code { get; private set; }

    /// <summary>Counts the decisions on this parameter from 1; two people at once notice each other by it.</summary>
    public int Number { get; private set; }

    /// <summary>Null: back to what is shipped.</summary>
    public string? Value { get; private set; }

    public string Reason { get; private set; }

    public string By { get; private set; }

    public DateTime At { get; private set; }

    internal ParameterChange Decide(string? value, string reason)
    {
        (Value, Reason) = (value, reason);
        return this;
    }

    internal ParameterChange Sign(string by, DateTime at)
    {
        (By, At) = (by, at);
        return this;
    }
}

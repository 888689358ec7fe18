using EcoPark.Documents.Examine;
using EcoPark.Platform.Scopes;

namespace EcoPark.Reporting.Examining;

/// <summary>Why a contradiction is none, remembered until it is withdrawn: the same one in a later document is shown as explained.</summary>
public sealed class FindingExplanation
{
    private FindingExplanation() => Pattern = Code = Message = Reason = ExplainedBy = "";

    internal FindingExplanation(ParkId park, ExamineFinding finding, string reason)
    {
        Id = Guid.CreateVersion7();
        (Park, Pattern, Code, Indicator) = (park, FindingPattern.Of(finding), finding.Code, finding.Indicator);
        (Message, Reason, ExplainedBy) = (finding.MessageZh, reason, "");
    }

    public Guid Id { get; private set; }

    public ParkId Park { get; private set; }

    /// <summary>By <see cref="FindingPattern"/>.</summary>
    public string Pattern { get; private set; }

    public string Code { get; private set; }

    public int? Indicator { get; private set; }

    /// <summary>The finding as it read when it was explained.</summary>
    public string Message { get; private set; }

    public string Reason { get; private set; }

    public string ExplainedBy { get; private set; }

    public DateTime ExplainedAt { get; private set; }

    public string? WithdrawnBy { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    internal FindingExplanation By(string name, DateTime at)
    {
        (ExplainedBy, ExplainedAt) = (name, at);
        return this;
    }

    internal void Withdraw(string by, DateTime at) => (WithdrawnBy, WithdrawnAt) = (by, at);
}

namespace EcoPark.Standards.Forms;

/// <summary>An explanation that was accepted: the same warning with the same pattern is not raised again.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="Subject">The field, or <c>grid/key/column</c>: it survives the reordering of rows.</param>
/// <param name="Pattern">What was explained: <c>+62%</c>; another pattern asks again.</param>
public sealed record ExplainedFinding(string Rule, string Subject, string Pattern);

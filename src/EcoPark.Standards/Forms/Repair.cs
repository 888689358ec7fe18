using EcoPark.Standards.Definitions;

namespace EcoPark.Standards.Forms;

/// <summary>A way out of a finding with one press.</summary>
/// <param name="Label">What the button says: 改为 12.80.</param>
/// <param name="Value">What is then put at the place of the finding.</param>
public sealed record Repair(LocalText Label, EnteredValue Value);

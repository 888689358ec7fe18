namespace EcoPark.Standards.Forms.Checking.Rules;

/// <summary>Computed values that cannot be computed, with what is missing.</summary>
/// <remarks>A value that nobody needs and for which nothing was filled in yet raises nothing: it is just not there.</remarks>
internal sealed class NotComputable : EntryRule
{
    public override IEnumerable<FormFinding> Check(EntryValues values)
    {
        foreach (var slot in values.Slots.Where(slot => slot.Field is { Compute: not null, Required: true } && slot.IsAsked))
        {
            if (values.Of(slot.Place) is { Content: CheckedContent.NotComputable not })
            {
                var way = slot.Field.Override ? ("，或直接填写并附依据", ", or give it with evidence") : ("", "");
                yield return Say.Error(slot, "not-computable", $"“{slot.Label.Zh}”无法计算：{not.Reason.Zh}；请补齐{way.Item1}。",
                    $"{slot.Label.En} cannot be computed: {not.Reason.En}; complete it{way.Item2}.");
            }
        }
    }
}

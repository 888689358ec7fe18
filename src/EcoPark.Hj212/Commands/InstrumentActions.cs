namespace EcoPark.Hj212.Commands;

/// <summary>The command numbers of actions and questions.</summary>
internal static class InstrumentActions
{
    public static string Number(InstrumentAction action) => action switch
    {
        InstrumentAction.Calibrate => "3011",
        InstrumentAction.Sample => "3012",
        InstrumentAction.Clean => "3013",
        InstrumentAction.Compare => "3014",
        InstrumentAction.Keep => "3015",
        _ => throw new ArgumentOutOfRangeException(nameof(action), action, null),
    };

    public static string Number(InstrumentProperty property) => property switch
    {
        InstrumentProperty.Sampling => "3017",
        InstrumentProperty.SampleDuration => "3018",
        InstrumentProperty.Serial => "3019",
        _ => throw new ArgumentOutOfRangeException(nameof(property), property, null),
    };
}

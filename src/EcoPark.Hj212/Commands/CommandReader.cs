using System.Collections.Immutable;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <summary>Tells which command a message is. Never fails: what does not fit is kept raw.</summary>
public static class CommandReader
{
    /// <summary>The command of a message.</summary>
    public static Command Read(Message message)
    {
        // In the edition of 2005, answers carry the QN of the request among their parameters.
        ImmutableArray<MessageItem> items = [.. (message.Items ?? []).Where(item => item.Key != "QN")];
        var number = message.Cn ?? "";
        var parameters = new Parameters(items);
        var command = Choose(number, parameters);
        if (command is null || parameters.Lacking is not null)
        {
            return new Command.Other(number, items, parameters.Lacking);
        }

        // A parameter that nobody asked for must not get lost.
        var known = command.Items;
        return known.Length == items.Length ? command : new Command.Other(number, items, items.FirstOrDefault(item => !known.Contains(item)).Key ?? items[0].Key);
    }

    private static Command? Choose(string number, Parameters given) => number[..Math.Min(1, number.Length)] switch
    {
        "1" => Setting(number, given),
        "2" => Recorded(number, given),
        "3" => Control(number, given),
        "9" => Answer(number, given),
        _ => null,
    };

    private static Command? Setting(string number, Parameters given) => number switch
    {
        "1000" => new Command.SetTimeout(given.Whole("OverTime"), given.Whole("ReCount")),
        "1011" when !given.Has("SystemTime") => new Command.ReadClock(given.Text("PolId")),
        "1011" => new Command.ClockIs(given.Text("PolId"), given.Time("SystemTime")),
        "1012" => new Command.SetClock(given.Text("PolId"), given.Time("SystemTime")),
        "1013" => new Command.AskForTime(given.Text("PolId")),
        "1061" when given.IsEmpty => new Command.ReadInterval(IntervalKind.RealTime),
        "1061" => new Command.IntervalIs(IntervalKind.RealTime, given.Whole("RtdInterval")),
        "1062" => new Command.SetInterval(IntervalKind.RealTime, given.Whole("RtdInterval")),
        "1063" when given.IsEmpty => new Command.ReadInterval(IntervalKind.Minute),
        "1063" => new Command.IntervalIs(IntervalKind.Minute, given.Whole("MinInterval")),
        "1064" => new Command.SetInterval(IntervalKind.Minute, given.Whole("MinInterval")),
        "1072" => new Command.SetPassword(given.Required("NewPW")),
        _ => null,
    };

    private static Command? Recorded(string number, Parameters given) => (number, RecordKinds.Of(number)) switch
    {
        ("2011", _) when given.IsEmpty => new Command.StartReadings(),
        ("2012", _) when given.IsEmpty => new Command.StopReadings(),
        ("2021", _) when given.IsEmpty => new Command.StartStates(),
        ("2022", _) when given.IsEmpty => new Command.StopStates(),
        ("2081", _) => new Command.LoggerStarted(given.Time("DataTime"), given.Time("RestartTime")),
        (_, { } kind) when given.Has("BeginTime") => new Command.ReadHistory(kind, given.Time("BeginTime"), given.Time("EndTime")),
        (_, { } kind) => new Command.Recorded(kind, given.Time("DataTime"), given.Without("DataTime")),
        _ => null,
    };

    private static Command? Control(string number, Parameters given) => number switch
    {
        "3011" => new Command.Act(InstrumentAction.Calibrate, given.Text("PolId")),
        "3012" => new Command.Act(InstrumentAction.Sample, given.Text("PolId")),
        "3013" => new Command.Act(InstrumentAction.Clean, given.Text("PolId")),
        "3014" => new Command.Act(InstrumentAction.Compare, given.Text("PolId")),
        "3015" when given.Has("VaseNo") => new Command.SampleKept(given.Time("DataTime"), given.Whole("VaseNo")),
        "3015" => new Command.Act(InstrumentAction.Keep, given.Text("PolId")),
        "3016" => new Command.SetSampling(given.Text("PolId"), given.Required("CstartTime"), given.Whole("Ctime")),
        "3017" when given.Has("Ctime") => new Command.SamplingIs(given.Text("PolId"), given.Required("CstartTime"), given.Whole("Ctime")),
        "3017" => new Command.Ask(InstrumentProperty.Sampling, given.Text("PolId")),
        "3018" when given.Has("Stime") => new Command.SampleDurationIs(given.Text("PolId"), given.Whole("Stime")),
        "3018" => new Command.Ask(InstrumentProperty.SampleDuration, given.Text("PolId")),
        "3019" when given.OfProperty("SN") is { } serial => new Command.SerialIs(given.Text("PolId"), serial.Factor ?? "", serial.Value ?? ""),
        "3019" => new Command.Ask(InstrumentProperty.Serial, given.Text("PolId")),
        "3020" when given.Has("DataTime") => new Command.DeviceIs(given.Time("DataTime"), given.Without("DataTime")),
        "3020" => new Command.ReadDevice(given.Text("PolId"), given.Text("InfoId"), Period(given)),
        "3021" => new Command.SetDevice(given.Text("PolId"), given.Required("InfoId"), given.Required((given.Text("InfoId") ?? "InfoId") + "-Info")),
        _ => null,
    };

    private static Command? Answer(string number, Parameters given) => number switch
    {
        "9011" => new Command.RequestAnswered((RequestAnswer)given.OneOf("QnRtn", number => Enum.IsDefined((RequestAnswer)number))),
        "9012" => new Command.Executed((ExecutionResult)given.OneOf("ExeRtn", number => Enum.IsDefined((ExecutionResult)number))),
        "9013" => new Command.NoticeReceived(),
        "9014" => new Command.DataReceived(),
        "9015" => new Command.Heartbeat(),
        _ => null,
    };

    private static TimeSpanOfLogger? Period(Parameters given) =>
        given.Has("BeginTime") || given.Has("EndTime") ? new(given.Time("BeginTime"), given.Time("EndTime")) : null;
}

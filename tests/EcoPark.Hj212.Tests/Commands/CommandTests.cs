using System.Collections.Immutable;
using EcoPark.Hj212.Commands;
using EcoPark.Hj212.Dialects;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Tests.Commands;

public sealed class CommandTests
{
    private static readonly Correspondent Device = new("010000A8900016F000169DC0", "123456", "32", ProtocolVersion.Hj2017);

    private static readonly Command[] Every =
    [
        new Command.SetTimeout(5, 3), new Command.ReadClock(null), new Command.ReadClock("w01018"), new Command.ClockIs("w01018", At("20160801085857")),
        new Command.SetClock(null, At("20160801085857")), new Command.AskForTime("w01018"), new Command.ReadInterval(IntervalKind.RealTime),
        new Command.IntervalIs(IntervalKind.RealTime, 30), new Command.SetInterval(IntervalKind.RealTime, 30), new Command.ReadInterval(IntervalKind.Minute),
        new Command.IntervalIs(IntervalKind.Minute, 10), new Command.SetInterval(IntervalKind.Minute, 10), new Command.SetPassword("654321"),
        new Command.StartReadings(), new Command.StopReadings(), new Command.StartStates(), new Command.StopStates(),
        .. Enum.GetValues<RecordKind>().Select(kind => new Command.ReadHistory(kind, At("20160801084000"), At("20160801085000"))),
        .. Enum.GetValues<RecordKind>().Select(kind => new Command.Recorded(kind, At("20160801084000"), [new("w01018-Avg", "7.5"), new("w01018-Flag", "N")])),
        new Command.LoggerStarted(At("20160801084000"), At("20160801083900")),
        .. Enum.GetValues<InstrumentAction>().Select(action => new Command.Act(action, "w01018")), new Command.Act(InstrumentAction.Keep, null),
        new Command.SampleKept(At("20160801084000"), 7), new Command.SetSampling("w01018", "000000", 2), new Command.SamplingIs("w01018", "000000", 2),
        .. Enum.GetValues<InstrumentProperty>().Select(property => new Command.Ask(property, "w01018")),
        new Command.SampleDurationIs("w01018", 20), new Command.SerialIs("w01018", "w01018", "010000A8900016F000169DC0"),
        new Command.ReadDevice("w01018", "i11001", new TimeSpanOfLogger(At("20160801000000"), At("20160802000000"))), new Command.ReadDevice("w01018", "i13007", null),
        new Command.DeviceIs(At("20160801084000"), [new("PolId", "w01018"), new("i11001-Info", "//清洗管路//")]),
        new Command.SetDevice("w01018", "i13007", "1.5"), new Command.RequestAnswered(RequestAnswer.CrcWrong), new Command.Executed(ExecutionResult.NoValues),
        new Command.NoticeReceived(), new Command.DataReceived(), new Command.Heartbeat(),
        new Command.Other("2111", [new("a", "1")], null),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Every.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public void A_command_written_reads_back_as_the_same(int index)
    {
        var command = Every[index];
        var message = CommandMessages.Of(command, Device, LoggerTime.ToMillisecond(At("20160801085857").Local), wantsAnswer: true);

        Assert.Equal(command, CommandReader.Read(message));
        Assert.Equal(("20160801085857000", "32", "123456", "5"), (message.Qn, message.St, message.Pw, message.Flag));
    }

    [Fact]
    public void Every_command_of_the_edition_of_2017_is_written_by_some_case()
    {
        string[] expected =
        [
            "1000", "1011", "1012", "1013", "1061", "1062", "1063", "1064", "1072", "2011", "2012", "2021", "2022", "2031", "2041", "2051", "2061", "2081",
            "3011", "3012", "3013", "3014", "3015", "3016", "3017", "3018", "3019", "3020", "3021", "9011", "9012", "9013", "9014",
        ];

        Assert.Equal(expected, Every.Where(command => command is not Command.Other and not Command.Heartbeat).Select(command => command.Cn).Distinct().Order(StringComparer.Ordinal));
    }

    // The official frames of HJ 212-2017 appendix C in the order of the file.
    [Theory]
    [InlineData(2, typeof(Command.SetInterval))]
    [InlineData(3, typeof(Command.SetTimeout))]
    [InlineData(4, typeof(Command.RequestAnswered))]
    [InlineData(5, typeof(Command.Executed))]
    [InlineData(6, typeof(Command.ReadClock))]
    [InlineData(7, typeof(Command.ClockIs))]
    [InlineData(8, typeof(Command.SetClock))]
    [InlineData(10, typeof(Command.AskForTime))]
    [InlineData(11, typeof(Command.NoticeReceived))]
    [InlineData(12, typeof(Command.ReadInterval))]
    [InlineData(13, typeof(Command.IntervalIs))]
    [InlineData(18, typeof(Command.SetPassword))]
    [InlineData(19, typeof(Command.StartReadings))]
    [InlineData(20, typeof(Command.StopReadings))]
    [InlineData(22, typeof(Command.StartStates))]
    [InlineData(23, typeof(Command.StopStates))]
    [InlineData(24, typeof(Command.Recorded))]
    [InlineData(25, typeof(Command.DataReceived))]
    [InlineData(26, typeof(Command.Recorded))]
    [InlineData(27, typeof(Command.Recorded))]
    [InlineData(34, typeof(Command.ReadHistory))]
    [InlineData(39, typeof(Command.Recorded))]
    [InlineData(40, typeof(Command.ReadHistory))]
    [InlineData(74, typeof(Command.LoggerStarted))]
    [InlineData(95, typeof(Command.Other))]
    public void Sample_frames_are_the_commands_that_they_show(int line, Type expected)
    {
        var message = Reading.Of(Packets.All.Single(packet => packet.Line == line).Bytes, Dialect.Strict).Message;

        Assert.IsType(expected, CommandReader.Read(message));
    }

    [Theory]
    [InlineData("1000", "OverTime=x|ReCount=3", "OverTime")]
    [InlineData("1000", "OverTime=5", "ReCount")]
    [InlineData("1000", "OverTime=5|ReCount=3|Extra=1", "Extra")]
    [InlineData("1062", "RtdInterval=030", "RtdInterval")]
    [InlineData("2051", "DataTime=20240230000000|a-Avg=1", "DataTime")]
    [InlineData("2051", "BeginTime=20240229000000", "EndTime")]
    [InlineData("9011", "QnRtn=11", "QnRtn")]
    [InlineData("9012", "ExeRtn=0", "ExeRtn")]
    [InlineData("7777", "a=1", null)]
    [InlineData("", "", null)]
    public void What_does_not_fit_is_kept_raw_and_says_why(string number, string items, string? lacking)
    {
        var message = new Message { Cn = number, Items = Items(items) };

        Assert.Equal(new Command.Other(number, Items(items), lacking), CommandReader.Read(message));
    }

    [Fact]
    public void An_answer_repeats_number_password_and_device()
    {
        var request = CommandMessages.Of(new Command.StartReadings(), Device, LoggerTime.ToMillisecond(At("20160801085857").Local), wantsAnswer: true);

        var answer = CommandMessages.Answer(new Command.DataReceived(), request, ProtocolVersion.Hj2017);
        Assert.Equal(("20160801085857000", "91", "9014", "123456", "4"), (answer.Qn, answer.St, answer.Cn, answer.Pw, answer.Flag));
    }

    [Fact]
    public void In_the_edition_of_2005_an_answer_carries_the_number_inside_CP()
    {
        var request = new Message { Qn = "20040516010101001", Cn = "2051", Pw = "123456", Mn = "88888880000001" };

        var answer = CommandMessages.Answer(new Command.RequestAnswered(RequestAnswer.Ready), request, ProtocolVersion.Hj2005);
        Assert.Null(answer.Qn);
        Assert.Equal("20040516010101001", answer.RequestNumber);
        Assert.Equal([new("QN", "20040516010101001"), new("QnRtn", "1")], answer.Items ?? []);
        Assert.Equal(new Command.RequestAnswered(RequestAnswer.Ready), CommandReader.Read(answer));
    }

    [Theory]
    [InlineData(2, RequestAnswer.PasswordWrong)]
    [InlineData(3, RequestAnswer.Ready)]
    [InlineData(43, RequestAnswer.CrcWrong)]
    [InlineData(55, RequestAnswer.FlagWrong)]
    [InlineData(59, RequestAnswer.DeviceWrong)]
    [InlineData(68, RequestAnswer.DeviceWrong)]
    public void Mistakes_are_answered_as_the_standard_says(int line, RequestAnswer expected)
    {
        var reading = Reading.Of(Packets.All.Single(packet => packet.Line == line).Bytes, Dialect.Tolerant);

        Assert.Equal(expected, RequestRules.Judge(reading.Message, reading.Crc, Device));
    }

    [Theory]
    [InlineData("x", "32", "2011", "5", RequestAnswer.NumberWrong)]
    [InlineData("20160801085857223", "3", "2011", "5", RequestAnswer.SystemWrong)]
    [InlineData("20160801085857223", "32", "20x1", "5", RequestAnswer.CommandWrong)]
    [InlineData("20160801085857223", "32", "2011", "77", RequestAnswer.FlagWrong)]
    [InlineData(null, "32", "2011", null, RequestAnswer.Ready)]
    [InlineData("19990101000000000", "32", "2011", "5", RequestAnswer.Ready)]
    public void Each_field_has_its_own_answer(string? qn, string st, string cn, string? flag, RequestAnswer expected)
    {
        var message = new Message { Qn = qn, St = st, Cn = cn, Flag = flag, Mn = Device.Mn, Pw = Device.Pw };

        Assert.Equal(expected, RequestRules.Judge(message, CrcVerdict.Ok, Device));
        Assert.Equal(RequestAnswer.DeviceWrong, RequestRules.Judge(message, CrcVerdict.Ok, device: null));
    }

    private static ImmutableArray<MessageItem> Items(string text) =>
        [.. text.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(item => item.Split('=')).Select(parts => new MessageItem(parts[0], parts[1]))];

    private static LoggerTime At(string text) => LoggerTime.TryRead(text, out var time) ? time : throw new FormatException(text);
}

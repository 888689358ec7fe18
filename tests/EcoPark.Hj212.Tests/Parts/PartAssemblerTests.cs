using System.Collections.Immutable;
using EcoPark.Hj212.Messages;
using EcoPark.Hj212.Parts;

namespace EcoPark.Hj212.Tests.Parts;

public sealed class PartAssemblerTests
{
    private static readonly DateTimeOffset Start = new(2024, 6, 1, 8, 0, 0, TimeSpan.Zero);
    private readonly PartAssembler _assembler = new(TimeSpan.FromMinutes(5), mostOpen: 2);

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(2, 3, 1)]
    public void Parts_in_any_order_make_the_whole_message(int first, int second, int third)
    {
        Assert.Equal(new PartOutcome.Waiting(1, 3), Add(first));
        Assert.Equal(new PartOutcome.Waiting(2, 3), Add(second));

        var whole = Assert.IsType<PartOutcome.Whole>(Add(third)).Message;
        Assert.Equal(["DataTime", "a1-Rtd", "a2-Rtd", "a3-Rtd"], (whole.Items ?? []).Select(item => item.Key));
        Assert.Equal(("5", null, null), (whole.Flag, whole.Pnum, whole.Pno));
        Assert.Equal(0, _assembler.Unfinished);
    }

    [Fact]
    public void A_part_sent_again_is_acknowledged_and_counts_once()
    {
        Add(1);
        Assert.IsType<PartOutcome.Repeated>(Add(1));
        Add(2);
        Add(3);

        Assert.IsType<PartOutcome.Repeated>(Add(3));
        Assert.Equal(0, _assembler.Unfinished);
    }

    [Fact]
    public void Parts_with_numbers_of_their_own_belong_together_by_DataTime()
    {
        Add(1);
        Add(2, qn: "20240601080000001");

        Assert.IsType<PartOutcome.Whole>(Add(3, qn: "20240601080000002"));
    }

    [Fact]
    public void Messages_of_other_times_and_commands_stay_apart()
    {
        Add(1);
        Assert.Equal(new PartOutcome.Waiting(1, 3), Add(2, qn: "20240601090000000", time: "20240601090000"));
        Assert.Equal(2, _assembler.Unfinished);
    }

    [Fact]
    public void A_message_that_stays_unfinished_is_handed_back()
    {
        Add(1);
        Add(3);

        Assert.Empty(_assembler.Expire(Start.AddMinutes(5)));
        var unfinished = Assert.Single(_assembler.Expire(Start.AddMinutes(6)));
        Assert.Equal((3, Start), (unfinished.Of, unfinished.FirstArrival));
        Assert.Equal(["1", "3"], unfinished.Parts.Select(part => part.Pno));
        Assert.Equal(new PartOutcome.Waiting(1, 3), Add(2));
    }

    [Fact]
    public void Beyond_the_limit_the_oldest_is_given_up_not_lost()
    {
        Add(1);
        Add(1, qn: "20240601090000000", time: "20240601090000");
        Add(1, qn: "20240601100000000", time: "20240601100000");

        Assert.Equal("20240601080000000", Assert.Single(_assembler.Expire(Start)).Parts[0].Qn);
        Assert.Equal(2, _assembler.Unfinished);
    }

    [Fact]
    public void A_finished_message_that_is_corrected_starts_anew()
    {
        Add(1);
        Add(2);
        Add(3);

        Assert.Equal(new PartOutcome.Waiting(1, 3), _assembler.Add(Part(1, value: "9"), Start));
    }

    [Theory]
    [InlineData("2", "3")]
    [InlineData("2", "0")]
    [InlineData("2", null)]
    [InlineData(null, "1")]
    [InlineData("x", "1")]
    [InlineData("10000", "1")]
    public void Numbers_that_make_no_sense_are_refused(string? total, string? number)
    {
        var message = new Message { Flag = "7", Pnum = total, Pno = number, Items = [] };

        Assert.Equal("part-number", Assert.IsType<PartOutcome.Refused>(_assembler.Add(message, Start)).Fault.Code);
    }

    // By the Flag no part, though it has numbers; and a part by the Flag that has none.
    [Theory]
    [InlineData("5", "2", "1")]
    [InlineData("7", null, null)]
    public void Without_bit_or_numbers_a_message_is_whole(string flag, string? total, string? number)
    {
        var message = new Message { Flag = flag, Pnum = total, Pno = number, Items = [] };

        Assert.Equal(new PartOutcome.Whole(message), _assembler.Add(message, Start));
    }

    [Fact]
    public void A_split_message_is_put_together_as_it_was()
    {
        var items = ImmutableArray.Create(new MessageItem("DataTime", "20240601080000"))
            .AddRange(Enumerable.Range(0, 100).SelectMany(factor => new[] { new MessageItem($"a{factor:00000}-Rtd", "1.5"), new MessageItem($"a{factor:00000}-Flag", "N") }));
        var message = new Message { Qn = "20240601080000000", St = "31", Cn = "2011", Pw = "123456", Mn = "010000A8900016F000169DC0", Flag = "5", Items = items };

        var parts = MessageSplitter.Split(message, FrameForm.StandardLength) ?? [];

        Assert.Equal(4, parts.Length);
        Assert.All(parts, part => Assert.InRange(MessageWriter.SegmentLength(part), 1, 1024));
        Assert.All(parts, part => Assert.Equal(("7", "4"), (part.Flag, part.Pnum)));
        Assert.Equal(message, Assert.IsType<PartOutcome.Whole>(parts.Reverse().Select(part => _assembler.Add(part, Start)).ToList()[^1]).Message);
    }

    [Fact]
    public void A_message_that_fits_is_not_split_and_one_that_cannot_be_is_refused()
    {
        var small = Part(1);
        var large = new Message { Items = [new("a", new string('x', 1100))] };

        Assert.Equal([small], MessageSplitter.Split(small, 1024) ?? []);
        Assert.Null(MessageSplitter.Split(large, 1024));
    }

    private PartOutcome Add(int number, string qn = "20240601080000000", string time = "20240601080000") => _assembler.Add(Part(number, qn, time), Start);

    private static Message Part(int number, string qn = "20240601080000000", string time = "20240601080000", string value = "1") => new()
    {
        Qn = qn, St = "31", Cn = "2011", Pw = "123456", Mn = "010000A8900016F000169DC0", Flag = "7", Pnum = "3",
        Pno = number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Items = [new("DataTime", time), new($"a{number}-Rtd", value)],
    };
}

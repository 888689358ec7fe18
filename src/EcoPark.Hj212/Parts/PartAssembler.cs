using System.Collections.Immutable;
using System.Text;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Parts;

/// <summary>
/// Puts split messages together: the same MN, CN and PNUM, and the same QN or the same DataTime. Parts may come in any
/// order and more than once. The caller says what time it is.
/// </summary>
/// <remarks>Not safe for use from several threads: one assembler belongs to one device.</remarks>
/// <param name="limit">How long a message may stay unfinished, and a finished one is remembered.</param>
/// <param name="mostOpen">How many messages are kept at a time; beyond it, the oldest is given up.</param>
public sealed class PartAssembler(TimeSpan limit, int mostOpen)
{
    private readonly List<Assembly> _open = [];
    private readonly List<UnfinishedMessage> _givenUp = [];

    /// <summary>How many messages wait for parts.</summary>
    public int Unfinished => _open.Count(assembly => !assembly.IsWhole);

    /// <summary>Takes a message that may be a part.</summary>
    /// <param name="message">As read.</param>
    /// <param name="arrival">When it came.</param>
    public PartOutcome Add(Message message, DateTimeOffset arrival)
    {
        var isPart = message.Bits?.IsPart ?? message.Flag is null;
        if (!isPart || (message.Pnum is null && message.Pno is null))
        {
            return new PartOutcome.Whole(message);
        }

        if (!PartNumbers.TryRead(Encoding.UTF8.GetBytes(message.Pnum ?? ""), Encoding.UTF8.GetBytes(message.Pno ?? ""), out var numbers))
        {
            return new PartOutcome.Refused(new ProtocolFault("part-number",
                $"包号 PNO={message.Pno} 不在 1 到总包数 PNUM={message.Pnum} 之间；请检查数采仪的分包。",
                $"PNO={message.Pno} is not between 1 and PNUM={message.Pnum}; check how the logger splits."));
        }

        return numbers.Total == 1 ? new PartOutcome.Whole(Unsplit(message, message.Items ?? [])) : Take(message, numbers, arrival);
    }

    /// <summary>Gives up what stayed unfinished for too long and forgets old finished messages.</summary>
    /// <param name="now">The time.</param>
    /// <returns>What was given up since the last call.</returns>
    public ImmutableArray<UnfinishedMessage> Expire(DateTimeOffset now)
    {
        foreach (var assembly in _open.Where(assembly => now - assembly.First > limit).ToList())
        {
            GiveUp(assembly);
        }

        ImmutableArray<UnfinishedMessage> found = [.. _givenUp];
        _givenUp.Clear();
        return found;
    }

    private PartOutcome Take(Message message, PartNumbers numbers, DateTimeOffset arrival)
    {
        var assembly = _open.Find(one => one.IsOf(message, numbers.Total));
        if (assembly is not null && assembly.IsCorrectedBy(numbers.Number, message))
        {
            _open.Remove(assembly);
            assembly = null;
        }

        if (assembly is null)
        {
            if (_open.Count >= mostOpen)
            {
                GiveUp(_open[0]);
            }

            assembly = new Assembly(numbers.Total, arrival);
            _open.Add(assembly);
        }

        if (!assembly.Put(numbers.Number, message))
        {
            return new PartOutcome.Repeated();
        }

        return assembly.IsWhole ? new PartOutcome.Whole(Joined(assembly.Parts)) : new PartOutcome.Waiting(assembly.Parts.Length, numbers.Total);
    }

    private void GiveUp(Assembly assembly)
    {
        _open.Remove(assembly);
        if (!assembly.IsWhole)
        {
            _givenUp.Add(new UnfinishedMessage(assembly.Parts, assembly.Of, assembly.First));
        }
    }

    private static Message Joined(ImmutableArray<Message> parts)
    {
        var time = parts[0].Value("DataTime");
        var rest = parts.Skip(1).SelectMany(part => part.Items ?? []).Where(item => item.Key != "DataTime" || item.Value != time);
        return Unsplit(parts[0], [.. parts[0].Items ?? [], .. rest]);
    }

    private static Message Unsplit(Message first, ImmutableArray<MessageItem> items) => new()
    {
        Qn = first.Qn,
        St = first.St,
        Cn = first.Cn,
        Pw = first.Pw,
        Mn = first.Mn,
        Flag = first.Bits is { } bits ? new MessageFlag((byte)(bits.Value & ~2)).ToString() : first.Flag,
        Rf = first.Rf,
        OtherFields = first.OtherFields,
        Items = items,
    };

    private sealed class Assembly(int of, DateTimeOffset first)
    {
        private readonly SortedDictionary<int, Message> _parts = [];

        public int Of => of;

        public DateTimeOffset First => first;

        public bool IsWhole => _parts.Count == of;

        public ImmutableArray<Message> Parts => [.. _parts.Values];

        public bool IsOf(Message message, int total)
        {
            var known = _parts.Values.First();
            return total == of && known.Mn == message.Mn && known.Cn == message.Cn
                && ((known.Qn is { } qn && qn == message.Qn) || (known.Value("DataTime") is { } time && time == message.Value("DataTime")));
        }

        // Whole and handed out, and now a part of it says something else: the message is sent anew.
        public bool IsCorrectedBy(int number, Message message) => IsWhole && !message.Equals(_parts[number]);

        // A resend of an unfinished message may say something new; the later one counts.
        public bool Put(int number, Message message)
        {
            var isNew = !_parts.TryGetValue(number, out var before) || (!IsWhole && !message.Equals(before));
            if (isNew)
            {
                _parts[number] = message;
            }

            return isNew;
        }
    }
}

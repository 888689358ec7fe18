using System.Collections.Immutable;
using EcoPark.Hj212.Messages;

namespace EcoPark.Hj212.Commands;

/// <content>Answers: 9011 to 9015.</content>
public abstract partial record Command
{
    /// <summary>9011: whether a request will be carried out.</summary>
    /// <param name="Answer">QnRtn.</param>
    public sealed record RequestAnswered(RequestAnswer Answer) : Command("9011", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item("QnRtn", (int)Answer)];
    }

    /// <summary>9012: how a request was carried out.</summary>
    /// <param name="Result">ExeRtn.</param>
    public sealed record Executed(ExecutionResult Result) : Command("9012", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [Item("ExeRtn", (int)Result)];
    }

    /// <summary>9013: a notice was received.</summary>
    public sealed record NoticeReceived() : Command("9013", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }

    /// <summary>9014: data were received and are kept.</summary>
    public sealed record DataReceived() : Command("9014", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }

    /// <summary>9015: the line is alive (HJ 212-2025).</summary>
    public sealed record Heartbeat() : Command("9015", true)
    {
        /// <inheritdoc/>
        public override ImmutableArray<MessageItem> Items => [];
    }
}

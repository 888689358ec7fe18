using EcoPark.Documents.Verify;
using EcoPark.Host.CommandLine;
using EcoPark.Standards.Definitions;
using Spectre.Console;

namespace EcoPark.Host.Commands.Verify;

/// <summary>The result of a verification for people: what is wrong first, then how many numbers stand.</summary>
internal sealed class VerificationView(Session session, VerificationReport report, SignatureState? signature)
{
    private static readonly Style Bad = new(Color.Red);
    private static readonly Style Good = new(Color.Green);

    public void Write(bool all)
    {
        foreach (var number in report.Numbers.Where(number => all || number.State != NumberState.Intact))
        {
            var isIntact = number.State == NumberState.Intact;
            Line(isIntact ? "●" : "■", isIntact ? Good : Bad, number.Place, number.Message);
        }

        foreach (var change in report.FixedTexts)
        {
            Line("■", Bad, change.Place, change.Message);
        }

        foreach (var digits in report.Unbound)
        {
            Line("■", Bad, digits.Place, digits.Message);
        }

        foreach (var note in report.Notes)
        {
            Line("▲", new Style(Color.Yellow), note.Place, note.Message);
        }

        var intact = report.Numbers.Count(number => number.State == NumberState.Intact);
        session.Tell(session.Say(
            $"{report.Document}：绑定的数字 {report.Numbers.Count} 个，一致 {intact} 个，改动 {report.Altered.Count()} 个，丢失 {report.Lost.Count()} 个；固定文字改动 {report.FixedTexts.Count} 处；没有绑定的数字 {report.Unbound.Count} 处。",
            $"{report.Document}: {report.Numbers.Count} bound numbers, {intact} intact, {report.Altered.Count()} altered, {report.Lost.Count()} lost; {report.FixedTexts.Count} changes of fixed text; {report.Unbound.Count} digits bound to nothing."));
        if (signature is { } state)
        {
            session.Tell(state == SignatureState.Valid
                ? session.Say("facts.json 的签名有效", "the signature of facts.json is valid")
                : session.Say("facts.json 的签名无效：内容、签名或公钥被换过", "the signature of facts.json does not hold: content, signature or key were exchanged"), null, state == SignatureState.Valid ? "●" : "■", state == SignatureState.Valid ? Good : Bad);
        }

        session.Tell(report.IsIntact ? session.Say("与 facts.json 一致", "intact") : session.Say("已被改动", "altered"),
            new Style(report.IsIntact ? Color.Green : Color.Red, decoration: Decoration.Bold));
    }

    private void Line(string mark, Style style, LocalText place, LocalText message)
    {
        var where = session.Say(place);
        session.Tell((where.Length > 0 ? where + session.Say("：", ": ") : "") + session.Say(message), null, mark, style);
    }
}

using System.Globalization;
using EcoPark.Standards.Reading;

namespace EcoPark.Registry;

/// <summary>The refusals that more than one feature gives.</summary>
internal static class RegistryProblems
{
    public static Problem ParkNotFound(string key) => new("park-not-found", key,
        "没有这个园区，或者您没有查看它的权限；请核对网址或联系管理员。", "There is no such park, or you may not see it; compare the address or ask the administrator.");

    public static Problem EnterpriseNotFound(string uscc) => new("enterprise-not-found", uscc,
        "名录里没有这家企业，或者您没有查看它的权限；请核对统一社会信用代码。", "The register has no such enterprise, or you may not see it; compare the credit code.");

    public static Problem RecordNotFound(string what) => new("record-not-found", what,
        "这条记录已不存在，可能已被别人删除；请刷新页面。", "The record is no longer there, perhaps somebody removed it; reload the page.");

    public static Problem Forbidden(string what) => new("write-forbidden", what,
        "您的角色不能修改这里的内容；请联系园区生态办。", "Your role may not change this; ask the park's eco office.");

    /// <summary>Somebody saved between the caller's reading and saving.</summary>
    public static Problem Conflict(string what, Edition now, int seen) => new("version-conflict", what,
        string.Create(CultureInfo.InvariantCulture, $"您看到的是第 {seen} 版，{now.By} 已于 {now.At:yyyy-MM-dd HH:mm} UTC 存为第 {now.Version} 版；请重新打开，对照两边的内容后再保存。"),
        string.Create(CultureInfo.InvariantCulture, $"You saw version {seen}; {now.By} saved version {now.Version} at {now.At:yyyy-MM-dd HH:mm} UTC. Open it again, compare both, then save."));

    public static Problem Required(string field, string zh, string en) => new("required", field, $"{zh}没有填；请填写后再保存。", $"{en} is missing; fill it in and save again.");

    public static Problem TooLong(string field, int length, int limit) => new("too-long", field,
        $"有 {length} 个字，最多 {limit} 个；请缩短。", $"{length} characters, {limit} at most; shorten it.");
}

/// <summary>Which edition of a record stands, and who saved it when.</summary>
internal sealed record Edition(int Version, string By, DateTime At);

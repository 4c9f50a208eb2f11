using System.Text.RegularExpressions;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>Chinese dates such as 2023年1月5日, 2023年01月05日 星期四 14:30 and 2023年1月5日 下午2:30. A time may follow, with signs or in words (14时30分).</summary>
internal sealed partial class ChineseDateFormat() : DateFormat("yyyy年M月d日")
{
    private const string Afternoon = "下午";
    private const string Evening = "晚上";

    private static readonly LocalDateFormat Plain = new("yyyy/M/d");

    /// <inheritdoc/>
    internal override ZonedDateTime? Read(string text, DateTimeZone zone)
    {
        if (!text.Contains('年', System.StringComparison.Ordinal) || Shape().Match(text) is not { Success: true, Groups: var parts })
        {
            return null;
        }

        var date = $"{parts["year"].Value}/{parts["month"].Value}/{parts["day"].Value}";
        if (!parts["hour"].Success)
        {
            return Plain.Read(date, zone);
        }

        var half = !parts["half"].Success ? "" : parts["half"].Value is Afternoon or Evening ? " PM" : " AM";
        var second = parts["second"].Success ? $":{parts["second"].Value}" : "";
        return Plain.Read($"{date} {parts["hour"].Value}:{parts["minute"].Value}{second}{half}", zone);
    }

    [GeneratedRegex(
        """
        ^(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*[日号]?\s*(?:,?\s*(?:星期|周)[一二三四五六日天])?\s*
        (?:(?<half>上午|下午|凌晨|早上|晚上)?\s*(?<hour>\d{1,2})\s*[:：时時点點]\s*(?<minute>\d{2})\s*分?\s*(?:[:：]?\s*(?<second>\d{2})\s*秒?)?)?\s*$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}

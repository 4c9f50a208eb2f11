using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// Dates with the name of the month in a language of the report other than English, in full or in short, as the locales of CLDR write them:
/// 5 января 2023 г., 5 янв. 2023 г., 14:30, 05-янв-2023, четверг, 5 січня 2023 р. о 14:30. A time may follow.
/// </summary>
internal sealed class WordedDateFormat : DateFormat
{
    /// <summary>Russian.</summary>
    internal static readonly WordedDateFormat Russian = new(
        "d MMMM yyyy (ru)",
        "янв|январь|января;фев|февр|февраль|февраля;мар|март|марта;апр|апрель|апреля;май|мая;июн|июнь|июня;июл|июль|июля;авг|август|августа;"
            + "сен|сент|сентябрь|сентября;окт|октябрь|октября;ноя|нояб|ноябрь|ноября;дек|декабрь|декабря",
        "г|года|год",
        "в",
        "понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|пн|вт|ср|чт|пт|сб|вс");

    /// <summary>Ukrainian.</summary>
    internal static readonly WordedDateFormat Ukrainian = new(
        "d MMMM yyyy (uk)",
        "січ|січень|січня;лют|лютий|лютого;бер|берез|березень|березня;кві|квіт|квітень|квітня;тра|трав|травень|травня;чер|черв|червень|червня;"
            + "лип|липень|липня;сер|серп|серпень|серпня;вер|верес|вересень|вересня;жов|жовт|жовтень|жовтня;лис|лист|листоп|листопад|листопада;гру|груд|грудень|грудня",
        "р|року|рік",
        "о|об",
        "понеділок|вівторок|середа|четвер|п'ятниця|п’ятниця|субота|неділя|пн|вт|ср|чт|пт|сб|нд");

    private static readonly LocalDateFormat Plain = new("d.M.yyyy");

    private readonly Dictionary<string, int> _months;
    private readonly Regex _shape;

    private WordedDateFormat(string name, string months, string year, string at, string weekdays)
        : base(name)
    {
        _months = months.Split(';').SelectMany((names, index) => names.Split('|').Select(month => (month, index + 1)))
            .ToDictionary(pair => pair.month, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);
        _shape = new Regex(
            $@"^(?:(?:{weekdays})\.?,?\s+)?(?<day>\d{{1,2}})(?:\s+|\s*[-.]\s*)(?<month>\p{{L}}+)\.?(?:\s+|\s*[-.]\s*|,\s*)(?<year>\d{{4}})(?:\s*(?:{year})(?!\p{{L}})\.?)?(?:,?\s+(?:(?:{at})\s+)?(?<time>\d.*))?$",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);
    }

    /// <inheritdoc/>
    internal override ZonedDateTime? Read(string text, DateTimeZone zone)
    {
        // Most texts are no such date, and end here.
        if (text.Length == 0 || (char.IsAscii(text[0]) && !char.IsAsciiDigit(text[0])) || _shape.Match(text) is not { Success: true, Groups: var parts })
        {
            return null;
        }

        return _months.TryGetValue(parts["month"].Value, out var month)
            ? Plain.Read($"{parts["day"].Value}.{month}.{parts["year"].Value} {parts["time"].Value}".TrimEnd(), zone)
            : null;
    }
}

using System.Collections.Generic;
using Names = CrmAlignment.Model.Tables.ScorecardTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Columns that client periods and scorecards of months share: what new and active clients are counted from.</summary>
internal static class ActivityColumns
{
    internal static IEnumerable<ColumnSchema> All()
    {
        yield return MeasureColumns.Count(
            Names.NewClients,
            Glossary.NewClients.Name,
            new(
                "Of a month: clients whose first revenue ever lies in it.",
                "Для месяца: клиенты, чья первая выручка пришлась на него.",
                "Для місяця: клієнти, чия перша виручка припала на нього.",
                "仅限月份：首次收入在该月的客户。"));
        yield return MeasureColumns.Count(
            Names.ActivityStarts,
            Glossary.ActivityStarts.Name,
            new(
                "Of a month: clients who had revenue in it and none in the twelve months before.",
                "Для месяца: клиенты с выручкой в нем и без выручки в предыдущие двенадцать месяцев.",
                "Для місяця: клієнти з виручкою в ньому і без виручки в попередні дванадцять місяців.",
                "仅限月份：该月有收入且此前十二个月没有收入的客户。"));
        yield return MeasureColumns.Count(
            Names.ActivityEnds,
            Glossary.ActivityEnds.Name,
            new(
                "Of a month: clients who had revenue in it and none in the twelve months after.",
                "Для месяца: клиенты с выручкой в нем и без выручки в следующие двенадцать месяцев.",
                "Для місяця: клієнти з виручкою в ньому і без виручки в наступні дванадцять місяців.",
                "仅限月份：该月有收入且此后十二个月没有收入的客户。"));
    }
}

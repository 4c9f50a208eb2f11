using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Faults;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Mapping;

/// <summary>What the files leave open: what is missing, what can be read in two ways, and what will not fit.</summary>
/// <param name="recognition">What was recognised.</param>
internal sealed class OpenQuestions(FunnelRecognition recognition)
{
    // Some leads bought twice; where many did, the deals name customers.
    private const double Many = 0.1;

    private const int EnoughLines = 5;

    // Signs that stand within names and keys.
    private const string Common = " _-./'\"()&";

    /// <summary>Elements without which the map cannot be used, each with what to do.</summary>
    internal IReadOnlyList<string> Missing
    {
        get
        {
            var missing = new List<string>(recognition.Tables.Where(table => table.Rows.Count == 0).Select(table =>
                $"{table.Name}: it has a heading and no {(table.Refused.Count > 0 ? "line that can be read" : "lines")}. Export it with its lines, and run crma map again."));
            Require(
                recognition.Leads, "key", $"leads.key: no column of {recognition.Leads.Table.Name} has another value on each line, except amounts and dates. "
                + "Add a column \"id\" that numbers the lines (1, 2, 3, ...), and run crma map again.");
            if (recognition.Deals is { } deals)
            {
                if (!recognition.DealsAreLeads)
                {
                    Require(
                        deals, "leadKey", $"deals.leadKey: no column of {deals.Table.Name} has the values of a column of {recognition.Leads.Table.Name} that has another on each line. "
                        + "Write the column that names the lead, or map the deals alone: crma map DEALS.");
                }

                Require(deals, "wonOn", "deals.wonOn: no column has dates on which deals were closed. Write the column, or export the deals with their closing dates.");
                Require(deals, "revenue", "deals.revenue: no column has amounts. Write the column, or export the deals with their amounts.");
            }

            if (recognition.Spend is { } spend)
            {
                Require(spend, "campaign", "spend.campaign: no column names the campaign.");
                Require(spend, "spentOn", "spend.spentOn: no column has dates.");
                Require(spend, "amount", "spend.amount: no column has amounts.");
            }

            return missing;

            void Require(TableColumnsFinder section, string element, string sentence)
            {
                if (section[element] is null && section.Table.Rows.Count > 0)
                {
                    missing.Add(sentence);
                }
            }
        }
    }

    /// <summary>What can be read in two ways, each with the element of the map that settles it.</summary>
    internal IReadOnlyList<string> Doubts =>
        [.. Formatted().Select(Doubt).Where(doubt => doubt.Length > 0).Distinct(), .. Statuses(), .. Sheets(), .. Shared(), .. recognition.Currencies.Doubts];

    /// <summary>What does not fit, or will be refused by a replay, each with what to do.</summary>
    internal IReadOnlyList<string> Misfits => [.. Narrow(), .. Repeated(), .. recognition.Sections.SelectMany(section => section.LeftOut).Distinct()];

    private IEnumerable<(InputTable Table, Recognized Found)> Formatted() => recognition.All.Where(pair => KindOf(pair.Found) is ContentKind.Date or ContentKind.Amount);

    private static ContentKind KindOf(Recognized found) => found.Element.Split('.', 2) is [var section, var name]
        ? Headings.All.Of(section).First(element => element.Element == name).Kind
        : ContentKind.Text;

    private static string Doubt((InputTable Table, Recognized Found) pair)
    {
        try
        {
            _ = KindOf(pair.Found) == ContentKind.Date ? (object)pair.Table.Formats.DatesOf(pair.Found.Column) : pair.Table.Formats.NumbersOf(pair.Found.Column);
            return "";
        }
        catch (InputException doubtful)
        {
            return doubtful.Message;
        }
    }

    private IEnumerable<string> Statuses() => recognition.Deals is { } deals && deals["status"] is { } column
        && Content(deals, column).Distinct.Where(status => StatusWords.Read(status) is null).ToList() is { Count: > 0 } unknown
        ? [$"{deals.Table.Name}, column {column}: {string.Join(", ", unknown.Select(status => $"\"{status}\""))} say neither won nor lost and were taken for open. Correct deals.status.won, lost and open in the map."]
        : [];

    private IEnumerable<string> Shared()
    {
        if (recognition.Deals is not { } deals || recognition.DealsAreLeads || deals["leadKey"] is not { } column)
        {
            return [];
        }

        var content = Content(deals, column);
        var (all, others) = (content.Values.Count(), content.Values.Count() - content.Distinct.Count);
        return others > Many * all
            ? [$"{deals.Table.Name}, column {column}: {Number(others)} of {Number(all)} deals name what an earlier deal names. Is that their lead, or their customer? "
                + $"If it is the customer, map the deals alone: crma map {deals.Table.Name}."]
            : [];
    }

    private IEnumerable<string> Sheets() => recognition.Tables.Where(table => table.Format.Sheet is null && table.Sheets.Count > 1).Select(table =>
        $"{table.Name}: sheet \"{table.Sheets[0]}\" was read, of {string.Join(", ", table.Sheets.Select(sheet => $"\"{sheet}\""))}. If another was meant, say --sheet and its name.");

    // A title above the heading, or a sign that separates and is not known, leaves one column.
    private IEnumerable<string> Narrow() => recognition.Tables.Where(table => table.Columns.Count == 1)
        .Select(table => $"{table.Name}: its heading has one column, \"{table.Columns[0]}\". {Widening(table)}");

    private static string Widening(InputTable table) => Separator(table) is { } sign
        ? $"If \"{sign}\" separates the values, write sep={sign} as a line of its own before the heading."
        : "If that is a title, remove what stands above the heading; if a sign separates the values, say it by --delimiter.";

    // What stands as often in the first lines as in the heading.
    private static char? Separator(InputTable table) => table.Columns[0].Where(sign => !char.IsLetterOrDigit(sign) && !Common.Contains(sign, System.StringComparison.Ordinal)).Distinct()
        .Where(sign => table.Rows.Count > 0 && table.Rows.Take(EnoughLines).All(row => row[table.Columns[0]].Count(other => other == sign) == table.Columns[0].Count(other => other == sign)))
        .Select(sign => (char?)sign).FirstOrDefault();

    private IEnumerable<string> Repeated() => recognition.Leads["key"] is { } column && Content(recognition.Leads, column) is { WithoutOwn: > 0 } content
        ? [$"{recognition.Leads.Table.Name}, column {column}: {Number(content.WithoutOwn)} of {Number(recognition.Leads.Table.Rows.Count)} lines have no key of their own, and will be refused. "
            + "Give each lead a key of its own, or remove the lines."]
        : [];

    private static ColumnContent Content(TableColumnsFinder section, string column) => section.Columns.First(content => content.Column == column);

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}

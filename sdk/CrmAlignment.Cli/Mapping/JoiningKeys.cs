using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Cli.Mapping;

/// <summary>Finds the columns by which deals name their leads: their values meet, and their headings speak for it.</summary>
internal static class JoiningKeys
{
    // A deal may name a lead that the export of leads lacks.
    private const double Enough = 0.5;
    private const int Named = 10;

    // A key with lines that repeat it is worse than one without, by more than the place of a heading.
    private const int Repeated = 1;

    /// <summary>Finds the key of leads and the column of deals that names it, and says so to both; nothing is said where no two columns meet.</summary>
    /// <param name="leads">Leads.</param>
    /// <param name="deals">Deals.</param>
    internal static void Find(TableColumnsFinder leads, TableColumnsFinder deals)
    {
        var key = Headings.All.Leads.First(element => element.Element == "key");
        var reference = Headings.All.Deals.First(element => element.Element == "leadKey");
        var own = Headings.All.Deals.First(element => element.Element == "own");
        var meeting = Meetings(leads, deals)
            .Select(pair => (pair.Lead, pair.Deal, Score: pair.Share + By(key, pair.Lead) + By(reference, pair.Deal)
                - (IsOwn(pair.Deal) ? Named : 0) - (pair.Lead.IsKey ? 0 : Repeated)))
            .OrderByDescending(pair => pair.Score).ToList();
        if (meeting is not [var best, ..])
        {
            return;
        }

        var isNamed = By(key, best.Lead) > 0 && By(reference, best.Deal) > 0;
        var reason = IsOwn(best.Deal) ? $"its heading says that it numbers the deals, but {Percent(best)} of its values are keys of leads"
            : isNamed ? "" : $"{Percent(best)} of \"{best.Deal.Column}\" stand in \"{best.Lead.Column}\"";
        leads.Take("key", best.Lead.Column, isNamed ? Certainty.Sure : Certainty.Guessed, reason);
        deals.Take("leadKey", best.Deal.Column, isNamed ? Certainty.Sure : Certainty.Guessed, reason);

        static string Percent((ColumnContent Lead, ColumnContent Deal, double Score) pair) => $"{(int)(100 * pair.Deal.ShareIn(pair.Lead))} %";
        bool IsOwn(ColumnContent column) => reference.RankOf(column.Column) is null && own.RankOf(column.Column) is not null;
    }

    // Amounts, years and numbers of people meet by chance.
    private static IEnumerable<(ColumnContent Lead, ColumnContent Deal, double Share)> Meetings(TableColumnsFinder leads, TableColumnsFinder deals) =>
        from lead in leads.Columns
        where lead.IsNearlyKey && !lead.IsDates && !lead.IsMoney && !Headings.All.IsNumber(lead.Column)
        from deal in deals.Columns
        where !deal.IsDates && !deal.IsMoney && !Headings.All.IsNumber(deal.Column)
        let share = deal.ShareIn(lead)
        where share >= Enough
        select (lead, deal, share);

    // What stands first among the names is the surest.
    private static double By(MapElement element, ColumnContent column) =>
        element.RankOf(column.Column) is { } rank ? Named - ((double)rank / element.Names.Count) : 0;
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client.Diagnosis;
using CrmAlignment.Client.Health;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>Every number of docs/olist.md: it is what the product says of the real funnel, and what an independent query over the files says.</summary>
[Collection(OlistCollection.Name)]
[Trait(Category.Name, Category.Slow)]
public sealed class OlistDocumentTests(OlistReplay replay)
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_OLIST";
    private const string NotKnown = "–";

    // https://www.itl.nist.gov/div898/handbook/prc/section2/prc241.htm: Wilson's interval, here of 95 of 100.
    private const double Deviations = 1.959964;

    private static readonly LocalDate Spring = new(2018, 4, 1);
    private static readonly LocalDate SpringEnds = new(2018, 6, 30);

    [SkippableTheory]
    [InlineData("funnel")]
    [InlineData("quarters")]
    [InlineData("origins")]
    [InlineData("leaks")]
    [InlineData("health")]
    [InlineData("nurture")]
    public void Table_is_what_the_product_says(string table)
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        var said = table switch
        {
            "funnel" => replay.Report.Layers.Select(layer => OlistPage.Row(layer.Name, Numbers.Count(layer.Count))),
            "quarters" => replay.Report.Quarters.Select(Row),
            "origins" => replay.Report.Origins.OrderByDescending(origin => origin.Leads).Select(origin => Row(origin.Name, origin.Leads, origin.Won, origin.Revenue)),
            "leaks" => Diagnosis.Layers.Select(Row),
            "health" => Health.Symptoms.Select(Row),
            _ => NurtureRows(
                replay.NurtureAtEnd.Waiting, replay.NurtureAtEnd.Total.Ended, replay.NurtureAtEnd.Total.AgedOut.All, replay.NurtureAtEnd.Total.Returned.All,
                replay.NurtureAtEnd.Total.Returned.Won),
        };
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            OlistPage.Write(table, said);
            return;
        }

        Assert.Equal(said, OlistPage.Rows(table));
    }

    [SkippableFact]
    public void Numbers_between_the_tables_are_those_of_the_files()
    {
        var query = Query();
        Assert.All(
            [
                $"has {Numbers.Count(query.Leads.Count)} leads",
                $"and the {Numbers.Count(query.Wins.Count + query.Refused.Count + query.Unusable.Count)} of them who signed",
                $"{query.Unusable.Count} deal was closed before its lead arrived", $"{query.Refused.Count} lack what",
                $"one seller who declared {Amount(query.Wins.Where(lead => lead.Deal!.WonOn.Date >= new LocalDate(2018, 10, 1)).Max(lead => lead.Deal!.Revenue))}",
            ],
            words => Assert.Contains(words, OlistPage.Text, StringComparison.Ordinal));
    }

    [SkippableFact]
    public void Funnel_is_that_of_the_files()
    {
        var query = Query();
        Assert.Equal([query.Leads.Count, query.Leads.Count, query.Wins.Count, query.Wins.Count, query.Wins.Count, query.Wins.Count], replay.Report.Layers.Select(layer => layer.Count));
    }

    [SkippableFact]
    public void Quarters_are_those_of_the_files()
    {
        var query = Query();
        Assert.Equal(
            replay.Report.Quarters.Select(quarter =>
            {
                var after = quarter.Start.PlusMonths(3);
                bool Falls(LocalDate day) => day >= quarter.Start && day < after;
                var wins = query.Wins.Where(lead => Falls(lead.Deal!.WonOn.Date)).ToList();
                var clients = wins.Count(lead => lead.Deal!.Revenue > 0);
                var rejected = query.Leads.Count(lead => lead.RejectedOn is { } day && Falls(day));
                return Row(
                    quarter.Name, query.Leads.Count(lead => Falls(lead.Arrived)), wins.Count, rejected,
                    wins.Count + rejected == 0 ? null : (decimal)wins.Count / (wins.Count + rejected), Revenue(wins), clients,
                    clients == 0 ? null : Revenue(wins) / clients, IsOver(quarter) ? query.InNurtureAt(after) : null);
            }),
            OlistPage.Rows("quarters"));
    }

    [SkippableFact]
    public void Origins_are_those_of_the_files() => Assert.Equal(
        Query().Leads.GroupBy(lead => lead.Origin).OrderByDescending(group => group.Count())
            .Select(group => Row(
                group.Key.Length == 0 ? "(none given)" : group.Key, group.Count(), group.Count(IsWon), Revenue([.. group.Where(IsWon)]))),
        OlistPage.Rows("origins"));

    // Each lead arrives marketing qualified, and is sales ready, accepted, qualified and won in the moment of its deal.
    [SkippableFact]
    public void Leak_is_that_of_the_files()
    {
        var query = Query();
        var before = Spring.PlusDays(-(Period.DaysBetween(Spring, SpringEnds) + 1));
        var qualified = Diagnosis.Layers.Single(layer => layer.Layer == Client.Diagnosis.FunnelLayer.MarketingQualified);

        Assert.Equal(Side([.. query.Leads.Where(lead => lead.Arrived >= Spring && lead.Arrived <= SpringEnds)]), Side(qualified.Current));
        Assert.Equal(Side([.. query.Leads.Where(lead => lead.Arrived >= before && lead.Arrived < Spring)]), Side(qualified.Reference));
    }

    [SkippableFact]
    public void Rates_of_the_health_are_those_of_the_files()
    {
        var query = Query();
        bool Falls(LocalDate day) => day >= Spring && day <= SpringEnds;
        var created = query.Leads.Count(lead => Falls(lead.Arrived));
        var won = query.Wins.Count(lead => Falls(lead.Deal!.WonOn.Date));
        var rejected = query.Leads.Count(lead => lead.RejectedOn is { } day && Falls(day));
        var rates = Health.Symptoms.ToDictionary(symptom => symptom.Symptom, symptom => (symptom.Current.Part, symptom.Current.Base));

        Assert.Equal((won, created), rates[HealthSymptom.QualifyingFalls]);
        Assert.Equal((won, created), rates[HealthSymptom.WinningFalls]);
        Assert.Equal((won, won + rejected), rates[HealthSymptom.LeadsNotAccepted]);
        Assert.Equal(created, rates[HealthSymptom.FunnelNotRefilled].Part);
        Assert.Equal((0, won + rejected), rates[HealthSymptom.AnswersLate]);
    }

    [SkippableFact]
    public void Nurture_is_that_of_the_files()
    {
        var query = Query();
        var waiting = query.InNurtureAt(OlistReplay.End);
        var rejected = query.Leads.Count(lead => lead.RejectedOn is not null);
        Assert.Equal(NurtureRows(waiting, rejected - waiting, rejected - waiting, 0, 0), OlistPage.Rows("nurture"));
    }

    private FunnelDiagnosis Diagnosis => replay.Client.DiagnoseWholeFunnel(new DiagnosisQuestion(Spring, SpringEnds));

    private AlignmentHealth Health => replay.Client.CheckAlignment(Spring, SpringEnds);

    private bool IsOver(PeriodLine quarter) => quarter.Start != replay.Report.Quarters[^1].Start;

    private static IndependentQuery Query()
    {
        Skip.IfNot(OlistFiles.ArePresent, OlistFiles.Absent);
        return new IndependentQuery();
    }

    private static bool IsWon(IndependentQuery.Lead lead) => lead.Deal is { IsComplete: true };

    private static decimal Revenue(IReadOnlyCollection<IndependentQuery.Lead> wins) => wins.Sum(lead => lead.Deal!.Revenue);

    private string Row(PeriodLine line) => Row(
        line.Name, line.Leads, line.Won, line.Rejected, line.AcceptanceRate, line.Revenue, line.Clients, line.Arpu, IsOver(line) ? line.InNurtureAtEnd : null);

    private static string Row(string name, int leads, int won, int rejected, decimal? rate, decimal revenue, int clients, decimal? arpu, int? inNurture) => OlistPage.Row(
        name, Numbers.Count(leads), Numbers.Count(won), Numbers.Count(rejected), Share(rate), Amount(revenue), Numbers.Count(clients),
        arpu is { } each ? Amount(each) : NotKnown, inNurture is { } waiting ? Numbers.Count(waiting) : NotKnown);

    private static string Row(string origin, int leads, int won, decimal revenue) =>
        OlistPage.Row(origin, Numbers.Count(leads), Numbers.Count(won), Share((decimal)won / leads), Amount(revenue));

    private static string Row(DiagnosedLayer layer) => OlistPage.Row(
        Words(layer.Layer.ToString()), Side(layer.Current), Side(layer.Reference),
        layer switch { { Difference: null } => "not enough data", { IsSure: true } => "beyond chance", { Difference: < 0 } => "may be chance", _ => "no worse" });

    // MarketingQualified is marketing qualified.
    private static string Words(string name) => string.Concat(name.Select((letter, place) => place > 0 && char.IsUpper(letter) ? " " + char.ToLowerInvariant(letter) : letter.ToString()));

    private static string Row(CheckedSymptom symptom)
    {
        var (part, all) = HealthWords.Counted(symptom.Symptom);
        var between = symptom.Current.IsShare ? "of" : "for";
        return OlistPage.Row(
            HealthWords.Of(symptom.Symptom), HealthWords.Of(symptom.Finding),
            $"{Numbers.Count(symptom.Current.Part)} {part} {between} {Numbers.Count(symptom.Current.Base)} {all}",
            symptom.Previous is { } before ? $"{Numbers.Count(before.Part)} {between} {Numbers.Count(before.Base)}" : NotKnown);
    }

    private static string[] NurtureRows(int waiting, int ended, int agedOut, int returned, int won) =>
    [
        .. new[] { ("wait", waiting), ("left", ended), ("of these aged out", agedOut), ("of these returned to sales", returned), ("won of those that returned", won) }
            .Select(row => OlistPage.Row(row.Item1, Numbers.Count(row.Item2))),
    ];

    private static string Side(LayerCounts counts) =>
        Side(counts.WentOn, counts.WentOn + counts.Nurtured + counts.Lost, (double?)counts.ConversionLow, (double?)counts.ConversionHigh);

    private static string Side(IReadOnlyCollection<IndependentQuery.Lead> leads)
    {
        var (won, decided) = (leads.Count(IsWon), leads.Count(lead => IsWon(lead) || lead.RejectedOn is not null));
        var (share, square) = ((double)won / decided, Deviations * Deviations);
        var middle = (share + (square / (2 * decided))) / (1 + (square / decided));
        var half = Deviations / (1 + (square / decided)) * Math.Sqrt((share * (1 - share) / decided) + (square / (4.0 * decided * decided)));
        return Side(won, decided, middle - half, middle + half);
    }

    private static string Side(int went, int decided, double? low, double? high) => decided == 0 || low is null || high is null
        ? $"{Numbers.Count(went)} of {Numbers.Count(decided)}"
        : string.Create(
            CultureInfo.InvariantCulture, $"{Numbers.Count(went)} of {Numbers.Count(decided)}: {100.0 * went / decided:0.0} % ({100 * low:0.0} to {100 * high:0.0})");

    private static string Share(decimal? share) =>
        share is { } known ? string.Create(CultureInfo.InvariantCulture, $"{Math.Round(100 * known, 1, MidpointRounding.AwayFromZero):0.0} %") : NotKnown;

    private static string Amount(decimal amount) => Math.Round(amount, 0, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture);
}

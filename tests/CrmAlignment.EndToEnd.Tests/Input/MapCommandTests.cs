using System;
using System.IO;
using System.Linq;
using System.Text;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>A first map for exports as programs and people write them, which a replay takes as it is.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class MapCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    static MapCommandTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => _folder.Dispose();

    // Salesforce, Dynamics 365, Russian in Windows-1251, Ukrainian, Chinese, Zoho: headings as headings.json cites them.
    public static TheoryData<string, string, string, string> Exports => new()
    {
        {
            "utf-8",
            "Lead ID,Created Date,Lead Source,Company,Email\n00Q1,2024-01-02,Web,Acme,a@example.com\n00Q2,2024-01-03,Fair,Beta,b@example.com\n",
            "Opportunity ID,Lead ID,Account Name,Amount,Close Date,Stage\n0061,00Q1,Acme,\"1,500.50\",2024-03-01,Closed Won\n0062,00Q2,Beta,700.00,2024-03-02,Closed Lost\n",
            "1500.50"
        },
        {
            "utf-16",
            "(Do Not Modify) Lead\tTopic\tCreated On\tSource Campaign\nL-1\tPumps\t1/22/2024 3:05 PM\tSpring\nL-2\tPipes\t1/23/2024 3:05 PM\tAutumn\n",
            "Originating Lead\tPotential Customer\tActual Revenue\tActual Close Date\tStatus\nL-1\tAcme\t$1,500.50\t3/22/2024\tWon\nL-2\tBeta\t$0.00\t3/23/2024\tLost\n",
            "1500.50"
        },
        {
            "windows-1251",
            "ID лида;Дата создания;Источник;Компания\n11;22.01.2024 10:00:00;Сайт компании;Ромашка и партнёры\n12;23.01.2024 11:00:00;Выставка оборудования;Завод станков\n",
            "ID;ID лида;Клиент;Сумма;Дата завершения;Стадия сделки\n5;11;Ромашка и партнёры;1 500,50 руб.;22.03.2024;Сделка успешна\n6;12;Завод станков;700,00 руб.;23.03.2024;Сделка провалена\n",
            "1500.50"
        },
        {
            "utf-8",
            "ID ліда;Дата створення;Джерело;Компанія\n11;22.01.2024;Сайт;Ромашка\n12;23.01.2024;Виставка;Завод\n",
            "ID угоди;ID ліда;Клієнт;Сума;Дата завершення;Стадія\n5;11;Ромашка;1500,50;22.03.2024;Угода успішна\n6;12;Завод;700,00;23.03.2024;Угода провалена\n",
            "1500.50"
        },
        {
            "utf-8",
            "线索编号,创建时间,来源,公司\nX1,2024/01/22,网站,甲公司\nX2,2024/01/23,展会,乙公司\n",
            "商机编号,线索编号,客户,金额,结束日期,阶段\nS1,X1,甲公司,1500.50,2024/03/22,赢单\nS2,X2,乙公司,700.00,2024/03/23,输单\n",
            "1500.50"
        },
        {
            "utf-8",
            "Record Id,Created Time,Lead Source,Company\nz1,2024-01-22 10:00:00,Ads,Acme\nz2,2024-01-23 10:00:00,Fair,Beta\n",
            "Deal Id,Lead,Account Name,Amount,Closing Date,Stage\nd1,z1,Acme,1500.50,2024-03-22,Closed Won\nd2,z2,Beta,700,2024-03-23,Closed-Lost to Competition\n",
            "1500.50"
        },
    };

    [Theory]
    [MemberData(nameof(Exports))]
    public void Map_writes_what_a_replay_takes_as_it_is(string encoding, string leads, string deals, string revenue)
    {
        var (leadsFile, dealsFile, map) = (Write("leads.csv", leads, encoding), Write("deals.csv", deals, encoding), In("map.json"));

        var mapped = CommandRun.Of("map", leadsFile, dealsFile, "--out", map);

        Assert.Equal(("", ExitCode.Done), (mapped.Errors, mapped.Code));
        Assert.DoesNotContain("missing", mapped.Output, StringComparison.Ordinal);
        var report = Replayed(leadsFile, dealsFile, map).Report;
        Assert.Equal((2, 1), (report.Months.Sum(month => month.Leads), report.Months.Sum(month => month.Won)));
        Assert.Equal(decimal.Parse(revenue, System.Globalization.CultureInfo.InvariantCulture), report.Months.Sum(month => month.Revenue));
        Assert.Equal(2, report.Months.Sum(month => month.Qualified));
    }

    [Fact]
    public void Map_takes_a_file_of_deals_alone_for_leads_and_deals_both()
    {
        var deals = Write("deals.csv", "Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Deal created,Deal - Deal closed on,Deal - Organization\n"
            + "1,A,100,Won,2024-01-02,2024-02-02,Acme\n2,B,200,Lost,2024-01-03,2024-02-03,Beta\n3,C,300,Open,2024-01-04,,Coll\n");

        var mapped = CommandRun.Of("map", deals, "--out", In("map.json"));

        Assert.Contains("deals.csv is taken for a file of deals: each deal is a lead as well.", mapped.Output, StringComparison.Ordinal);
        var report = Replayed(null, deals, In("map.json")).Report;
        Assert.Equal((3, 1, 100m), (report.Months.Sum(month => month.Leads), report.Months.Sum(month => month.Won), report.Months.Sum(month => month.Revenue)));
        Assert.Contains(report.NotKnown, sentence => sentence.StartsWith("Which leads never had a deal: there is no file of leads", StringComparison.Ordinal));
    }

    [Fact]
    public void Map_of_leads_alone_says_that_nothing_is_known_of_deals()
    {
        var leads = Write("leads.csv", "Lead ID,Created On,Company\nA,2024-01-02,Acme\nB,2024-01-03,Beta\n");

        var mapped = CommandRun.Of("map", leads, "--out", In("map.json"));

        Assert.Equal(("", ExitCode.Done), (mapped.Errors, mapped.Code));
        Assert.Contains("What became of leads: there is no file of deals.", mapped.Output, StringComparison.Ordinal);
        Assert.Equal((2, 0), (Replayed(leads, null, In("map.json")).Report.Months.Sum(month => month.Leads), Replayed(leads, null, In("map.json")).Report.Months.Sum(month => month.Won)));
    }

    [Fact]
    public void Map_of_leads_without_dates_lets_them_arrive_with_their_deals()
    {
        var leads = Write("leads.csv", "Lead ID,Company\nA,Acme\nB,Beta\n");
        var deals = Write("deals.csv", "Lead ID,Amount,Close Date,Stage\nA,500,2024-03-01,Won\n");

        CommandRun.Of("map", leads, deals, "--out", In("map.json"));

        var report = Replayed(leads, deals, In("map.json")).Report;
        Assert.Equal((2, 1, 0), (report.Months.Sum(month => month.Leads), report.Months.Sum(month => month.Won), report.Months.Sum(month => month.Rejected)));
        Assert.Contains(report.NotKnown, sentence => sentence.StartsWith("When leads arrived (leads.arrivedOn)", StringComparison.Ordinal));
    }

    // Taken for the arrival as well, every lead would be won on the day on which it came, in 0 days.
    [Theory]
    [InlineData("Close Date")]
    [InlineData("Date")]
    [InlineData("Ende")]
    public void Map_of_deals_with_one_date_takes_it_for_their_end_alone(string heading)
    {
        var deals = Write("deals.csv", $"Deal ID,Stage,Amount,{heading}\n1,Won,500,2024-03-01\n2,Lost,700,2024-04-01\n");

        var mapped = CommandRun.Of("map", deals, "--out", In("map.json"));

        var map = ReplayMap.Read(In("map.json"));
        Assert.Equal((null, heading, null), (map.Leads.ArrivedOn, map.Deals!.WonOn, map.Deals.OpenedOn));
        Assert.Contains("When leads arrived (leads.arrivedOn)", mapped.Output, StringComparison.Ordinal);
        Assert.Contains("When deals began (deals.openedOn)", mapped.Output, StringComparison.Ordinal);
        Assert.Contains(Replayed(null, deals, In("map.json")).Report.NotKnown, sentence => sentence.StartsWith("When deals began (deals.openedOn)", StringComparison.Ordinal));
    }

    [Fact]
    public void Map_joins_by_values_where_no_heading_is_known_and_never_by_numbers_of_deals()
    {
        var leads = Write("leads.csv", "Nr,Wann,Firma\n1001,2024-01-02,Acme\n1002,2024-01-03,Beta\n1003,2024-01-04,Coll\n");
        var deals = Write("deals.csv", "ID,Bezug,Wert,Ende,Ausgang\n1,1002,500,2024-03-01,won\n2,1003,700,2024-03-02,lost\n");

        var mapped = CommandRun.Of("map", leads, deals, "--out", In("map.json"));

        var map = ReplayMap.Read(In("map.json"));
        Assert.Equal(("Nr", "Wann", "Bezug", "Wert", "Ende", "Ausgang"), (map.Leads.Key, map.Leads.ArrivedOn, map.Deals!.LeadKey, map.Deals.Revenue, map.Deals.WonOn, map.Deals.Status!.Column));
        Assert.Contains("a guess: 100 % of \"Bezug\" stand in \"Nr\"", mapped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_names_the_element_that_settles_what_can_be_read_in_two_ways()
    {
        var leads = Write("leads.csv", "Lead ID,Created On\nA,03/04/2024\nB,05/06/2024\n");

        var mapped = CommandRun.Of("map", leads, "--out", In("map.json"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("Write leads.dateFormat in the map, such as \"M/d/yyyy\".", mapped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_says_which_statuses_it_took_for_open_and_what_is_missing()
    {
        var leads = Write("leads.csv", "Lead ID,Created On\nA,2024-01-02\nB,2024-01-02\n");
        var deals = Write("deals.csv", "Lead ID,Amount,Stage\nA,5,Won\nB,6,Negotiation\n");

        var mapped = CommandRun.Of("map", leads, deals, "--out", In("map.json"));

        Assert.Equal(ExitCode.DoneWithRefusedRows, mapped.Code);
        Assert.Contains("\"Negotiation\" say neither won nor lost and were taken for open.", mapped.Output, StringComparison.Ordinal);
        Assert.Contains("deals.wonOn: no column has dates on which deals were closed.", mapped.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Map_replaces_no_file_without_force()
    {
        var leads = Write("leads.csv", "Lead ID,Created On\nA,2024-01-02\n");
        var map = _folder.Write("map.json", "mine");

        var refused = CommandRun.Of("map", leads, "--out", map);

        Assert.Equal((ExitCode.WrongUsage, "mine", false), (refused.Code, File.ReadAllText(map), File.Exists(In("map.settings.json"))));
        Assert.Contains("exists. Name another file, or replace it with --force.", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, CommandRun.Of("map", leads, "--out", map, "--force").Code);
        Assert.Equal("Lead ID", ReplayMap.Read(map).Leads.Key);
    }

    [Theory]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("zh")]
    public void Map_takes_the_starter_set_of_a_language(string language)
    {
        var leads = Write("leads.csv", "Lead ID,Created On\nA,2024-01-02\nB,2024-01-03\n");

        Assert.Equal(ExitCode.Done, CommandRun.Of("map", leads, "--out", In("map.json"), "--starter", language).Code);

        Assert.Equal(2, Replayed(leads, null, In("map.json")).Report.Months.Sum(month => month.Leads));
    }

    [Fact]
    public void Replay_says_what_would_happen_and_writes_nothing_when_it_runs_dry()
    {
        var leads = Write("leads.csv", "Lead ID,Created On,Company\nA,2024-01-02,Acme\nB,2024-01-03,Beta\nC,soon,Coll\n");
        var deals = Write("deals.csv", "Lead ID,Amount,Close Date,Stage\n" + string.Concat(Enumerable.Range(0, 1).Select(_ => "A,500,2024-03-01,Won\nB,7,2024-03-01,Lost\n")));
        CommandRun.Of("map", leads, deals, "--out", In("map.json"));

        var dry = CommandRun.Of("replay", "--leads", leads, "--deals", deals, "--map", In("map.json"), "--database", In("crm.db"), "--out", In("out"), "--dry-run");

        Assert.Equal(("", ExitCode.DoneWithRefusedRows), (dry.Errors, dry.Code));
        Assert.Contains("Leads arrive", dry.Output, StringComparison.Ordinal);
        Assert.Contains("leads.csv, line 4, column Created On, value \"soon\": This is no date.", dry.Output, StringComparison.Ordinal);
        Assert.Contains("When sales accepted leads (leads.acceptedOn)", dry.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(In("crm.db")) || Directory.Exists(In("out")));
    }

    [Fact]
    public void Replay_that_runs_dry_shows_days_of_the_zone_of_the_map()
    {
        var leads = Write("leads.csv", "Lead ID,Created On,Company\nA,2024-01-02,Acme\nB,2024-01-05,Beta\n");
        CommandRun.Of("map", leads, "--time-zone", "Europe/Kyiv", "--out", In("map.json"));

        var dry = CommandRun.Of("replay", "--leads", leads, "--map", In("map.json"), "--dry-run");

        Assert.Matches(@"Leads arrive\s+2\s+2024-01-02\s+2024-01-05", dry.Output);
    }

    [Fact]
    public void Replay_that_runs_dry_refuses_what_no_column_holds()
    {
        var leads = Write("leads.csv", "Lead ID,Created On,Company\nA,2024-01-02,Acme\n");
        var deals = Write("deals.csv", "Lead ID,Amount,Close Date,Stage\nA,79228162514264337593543950335,2024-03-01,Won\n");
        CommandRun.Of("map", leads, deals, "--out", In("map.json"));

        var dry = CommandRun.Of("replay", "--leads", leads, "--deals", deals, "--map", In("map.json"), "--dry-run");

        Assert.Equal(ExitCode.DoneWithRefusedRows, dry.Code);
        Assert.Contains("deals.csv, line 2, column Amount, value \"79228162514264337593543950335\": No amount of Dataverse is so large. Write at most 922,337,203,685,477.", dry.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Deals are won", dry.Output, StringComparison.Ordinal);
    }

    private ReplayResult Replayed(string? leads, string? deals, string map)
    {
        var result = new ReplayRun(
            new ReplayOptions { Leads = leads, Deals = deals, Map = map, Output = In("out") }, PlainConsole.To(TextWriter.Null), Instant.FromUtc(2025, 1, 1, 0, 0)).Replay(default);
        Assert.Empty(result.RefusedRows);
        Assert.Empty(result.Report.Refusals);
        return result;
    }

    private string Write(string name, string text, string encoding = "utf-8")
    {
        File.WriteAllText(In(name), text, Encoding.GetEncoding(encoding));
        return In(name);
    }

    private string In(string name) => Path.Combine(_folder.Path, name);
}

using System;
using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using Xunit;

namespace CrmAlignment.Domain.Tests.Kpi;

public sealed class ScorecardTests
{
    [Fact]
    public void Scorecard_computes_the_mutual_KPIs()
    {
        var scorecard = new Scorecard(
            new Measures
            {
                [Measure.Revenue] = 100000m,
                [Measure.CostOfSales] = 60000m,
                [Measure.MarketingSpend] = 15000m,
                [Measure.LeadsCreated] = 400,
                [Measure.SalesReady] = 35,
                [Measure.Accepted] = 47,
                [Measure.Rejected] = 40,
                [Measure.Expired] = 13,
                [Measure.Won] = 9,
                [Measure.WonBySales] = 5,
            },
            7);

        Assert.Equal(25000m, scorecard.Profit); // 100000 - 60000 - 15000
        Assert.Equal(14285.7143m, scorecard.Arpu); // 100000 / 7 = 14285.714285...
        Assert.Equal(0.47m, scorecard.AcceptanceRate); // 47 / (47 + 40 + 13)
        Assert.Equal(0.5556m, scorecard.SelfSourcedShare); // 5 / 9 = 0.55555...
        Assert.Equal(37.5m, scorecard.CostPerLead); // 15000 / 400
        Assert.Equal(428.5714m, scorecard.CostPerSalesReadyLead); // 15000 / 35 = 428.571428...
        Assert.Equal(1.6667m, scorecard.CampaignRoi); // 25000 / 15000 = 1.66666...
    }

    [Fact]
    public void Ratios_are_empty_when_undefined()
    {
        var scorecard = new Scorecard(new Measures { [Measure.Revenue] = 5m }, 0);

        Assert.Null(scorecard.Arpu);
        Assert.Null(scorecard.AcceptanceRate);
        Assert.Null(scorecard.SelfSourcedShare);
        Assert.Null(scorecard.CostPerLead);
        Assert.Null(scorecard.CostPerSalesReadyLead);
        Assert.Null(scorecard.CampaignRoi);
    }

    [Theory]
    [InlineData(0.00005, 0.0001)]
    [InlineData(-0.00005, -0.0001)]
    public void Ratios_round_half_away_from_zero(double revenue, double arpu) =>
        Assert.Equal((decimal)arpu, new Scorecard(new Measures { [Measure.Revenue] = (decimal)revenue }, 1).Arpu);

    [Theory]
    [InlineData(PeriodGrain.Month, "2024-02-01", "2024-02-29", "2024-02")]
    [InlineData(PeriodGrain.Quarter, "2024-01-01", "2024-03-31", "2024-Q1")]
    [InlineData(PeriodGrain.Year, "2024-01-01", "2024-12-31", "2024")]
    public void Period_contains_its_date(PeriodGrain grain, string start, string end, string name)
    {
        var date = new DateTime(2024, 2, 29);
        var period = Period.Containing(grain, date);

        Assert.Equal((start, end, name), (Iso(period.Start), Iso(period.End), period.Name));

        static string Iso(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.True(period.Contains(date));
        Assert.False(period.Next.Contains(date));
        Assert.Equal(period.End.AddDays(1), period.Next.Start);
    }
}

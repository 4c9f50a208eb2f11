using System;
using System.Linq;
using CrmAlignment.Domain.FunnelModels;
using Xunit;

namespace CrmAlignment.Domain.Tests.FunnelModels;

public sealed class FunnelModelsStateTests
{
    private const string Question = "20260101-20261231 20250101";

    // The state goes through text after every client, and everything is as if it had never.
    [Fact]
    public void Whatever_is_added_in_slices_of_any_size_comes_to_the_same()
    {
        var random = new Random(20261201);
        var clients = Enumerable.Range(0, 300)
            .Select(_ => new FollowedClient(random.Next(1, 10_000) / 100m, random.Next(13) * random.Next(2), random.Next(-500, 90_000) / 100m))
            .ToArray();
        var data = Enumerable.Range(0, 300).Select(_ => Datum(random)).ToArray();
        var whole = new FunnelModelsState(Question);
        Array.ForEach(data, whole.Data.Add);
        Array.ForEach(clients, whole.Clients.Add);

        foreach (var size in new[] { 1, 7, 299, 300, 1000 })
        {
            var state = new FunnelModelsState(Question);
            for (var from = 0; from < 300; from += size)
            {
                Array.ForEach(data.Skip(from).Take(size).ToArray(), state.Data.Add);
                Array.ForEach(clients.Skip(from).Take(size).ToArray(), state.Clients.Add);
                state = FunnelModelsState.Parse((state with { Position = "2|<cookie>" + from, IsInClients = from % 2 == 0 }).ToString(), Question)!;
                Assert.Equal(("2|<cookie>" + from, from % 2 == 0), (state.Position, state.IsInClients));
            }

            Assert.Equal(whole.ToString(), (state with { Position = "", IsInClients = false }).ToString());
        }

        Assert.Equal((300, 300), (whole.Data.Leads, whole.Clients.Followed));
        Assert.Equal(clients.Sum(client => client.FirstRevenue), whole.Clients.First(BuyerKind.All));
        Assert.Equal(clients.Where(client => client.MonthsAgain > 0).Sum(client => client.FollowingRevenue), whole.Clients.Following(BuyerKind.Again));
        Assert.Equal(clients.Sum(client => client.MonthsAgain), whole.Clients.MonthsAgain);
    }

    [Fact]
    public void What_is_no_state_of_this_question_is_refused()
    {
        var text = new FunnelModelsState(Question).ToString();
        Assert.NotNull(FunnelModelsState.Parse(text, Question));

        Assert.Null(FunnelModelsState.Parse(text, "20260101-20261231 20250201"));
        Assert.Null(FunnelModelsState.Parse("", Question));
        Assert.Null(FunnelModelsState.Parse("x", Question));
        Assert.Null(FunnelModelsState.Parse(text + "1:0", Question));
        Assert.Null(FunnelModelsState.Parse(text.Substring(0, text.Length - 1), Question));

        // The last token is an amount.
        Assert.Null(FunnelModelsState.Parse(text.Substring(0, text.Length - 1) + "x", Question));
    }

    private static Datum Datum(Random random) => new()
    {
        Names = [random.Next(3) == 0 ? "" : "Ada"],
        Emails = [random.Next(2) == 0 ? null : "ada@contoso.com"],
        Phones = [random.Next(2) == 0 ? null : "12345"],
        ForbidsEmail = random.Next(3) == 0,
        ForbidsPhone = random.Next(3) == 0,
    };
}

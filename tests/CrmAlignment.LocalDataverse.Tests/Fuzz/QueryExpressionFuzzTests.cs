using System;
using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Fuzz;

[Trait(Category.Name, Category.Slow)]
public sealed class QueryExpressionFuzzTests : IDisposable
{
    private static readonly ConditionOperator[] Operators = Enum.GetValues<ConditionOperator>();
    private static readonly string[] Columns =
    [
        "leadid", "subject", "estimatedamount", "createdon", "statecode", "statuscode", "ownerid", "parentaccountid", "donotemail", "numberofemployees", "revenue",
        "exchangerate", "versionnumber", "owningbusinessunit", "nonsense", "",
    ];

    private readonly FuzzOrganization _organization = new();

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void Conditions_with_any_operator_and_any_values_are_answered_or_refused()
    {
        var answered = 0;
        for (var seed = 0; seed < 6000; seed++)
        {
            var random = new Random(seed);
            var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject"), TopCount = 3 };
            var values = Enumerable.Range(0, random.Next(3)).Select(_ => RandomValues.Any(random)).ToArray();
            query.Criteria.AddCondition(Columns[random.Next(Columns.Length)], Operators[random.Next(Operators.Length)], values!);
            answered += FuzzOrganization.Send(seed, () => _organization.Service.RetrieveMultiple(query)) ? 1 : 0;
        }

        Assert.InRange(answered, 100, 5900);
        _organization.RequireUnchanged();
    }

    [Fact]
    public void Shapes_of_queries_are_answered_or_refused()
    {
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var query = new QueryExpression(random.Next(10) == 0 ? RandomValues.Text(random) : "lead")
            {
                ColumnSet = random.Next(8) == 0 ? null : new ColumnSet(Columns[random.Next(Columns.Length)]),
                Distinct = random.Next(2) == 0,
                PageInfo = random.Next(2) == 0 ? null : new PagingInfo { PageNumber = random.Next(-2, 3), Count = random.Next(-2, 7000), PagingCookie = random.Next(2) == 0 ? RandomValues.Text(random) : null, ReturnTotalRecordCount = true },
                TopCount = random.Next(3) == 0 ? random.Next(-5, 6000) : null,
            };
            query.AddOrder(Columns[random.Next(Columns.Length)], (OrderType)random.Next(-1, 3));
            var link = query.AddLink(random.Next(3) == 0 ? RandomValues.Text(random) : "account", Columns[random.Next(Columns.Length)], "accountid", (JoinOperator)random.Next(-1, 14));
            link.EntityAlias = random.Next(2) == 0 ? RandomValues.Text(random) : "a";
            link.LinkCriteria.AddCondition(random.Next(2) == 0 ? "lead" : "a", "name", ConditionOperator.Equal, "x");
            FuzzOrganization.Send(seed, () => _organization.Service.RetrieveMultiple(query));
        }

        _organization.RequireUnchanged();
    }

    [Fact]
    public void Filter_that_holds_itself_is_refused()
    {
        var query = new QueryExpression("lead");
        query.Criteria.Filters.Add(query.Criteria);
        query.Criteria.Filters.Add(query.Criteria);

        Assert.False(FuzzOrganization.Send(0, () => _organization.Service.RetrieveMultiple(query)));
    }

    [Fact]
    public void Link_that_holds_itself_is_refused()
    {
        var query = new QueryExpression("account");
        var link = query.AddLink("account", "accountid", "accountid");
        link.LinkEntities.Add(link);

        Assert.False(FuzzOrganization.Send(0, () => _organization.Service.RetrieveMultiple(query)));
    }
}

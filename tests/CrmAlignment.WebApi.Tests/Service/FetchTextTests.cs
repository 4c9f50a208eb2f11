using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Client.WebApi;
using CrmAlignment.LocalDataverse;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Service;

/// <summary>Queries that the client sends as FetchXML, held against what the platform's own conversion makes of them.</summary>
public sealed class FetchTextTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    public static TheoryData<ConditionOperator> Operators => [.. Enum.GetValues<ConditionOperator>()];

    public void Dispose() => _organization.Dispose();

    [Theory]
    [MemberData(nameof(Operators))]
    public void Operator_has_the_name_that_the_platform_gives_it(ConditionOperator condition)
    {
        foreach (var values in new object[][] { [], [1], ["a"], [1, 2], [Guid.Empty], [new DateTime(2026, 1, 1)] })
        {
            foreach (var column in new[] { "name", "numberofemployees", "createdon", "parentaccountid" })
            {
                var query = new QueryExpression("account");
                query.Criteria.AddCondition(column, condition, values);
                if (Converted(query) is { } platform)
                {
                    Assert.Equal((string?)platform.Descendants("condition").Single().Attribute("operator"), FetchOperators.Of(condition));
                    return;
                }
            }
        }

        // The platform has no FetchXML for it (or the local one does not support it), so there is nothing that could differ.
    }

    [Fact]
    public void Query_of_all_parts_finds_the_same_either_way()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name", "revenue"), Distinct = true };
        query.PageInfo = new PagingInfo { Count = 3, PageNumber = 1, ReturnTotalRecordCount = true };
        query.AddOrder("name", OrderType.Descending);
        query.Criteria.FilterOperator = LogicalOperator.Or;
        query.Criteria.AddCondition("name", ConditionOperator.In, "A", "B");
        query.Criteria.AddFilter(LogicalOperator.And).AddCondition("revenue", ConditionOperator.GreaterThan, 10m);
        var link = query.AddLink("contact", "primarycontactid", "contactid", JoinOperator.LeftOuter);
        link.EntityAlias = "c";
        link.Columns.AddColumn("lastname");
        link.LinkCriteria.AddCondition("createdon", ConditionOperator.OnOrAfter, new DateTime(2020, 1, 1));
        for (var number = 1; number <= 5; number++)
        {
            _organization.AdminService.Create(new Entity("account") { ["name"] = number < 3 ? "A" : $"N{number}", ["revenue"] = new Money(number * 6) });
        }

        var direct = _organization.AdminService.RetrieveMultiple(query);
        var fetched = _organization.AdminService.RetrieveMultiple(new FetchExpression(FetchText.Of(query).ToString()));

        Assert.Equal(direct.Entities.Select(row => row.Id), fetched.Entities.Select(row => row.Id));
        Assert.Equal((direct.TotalRecordCount, direct.MoreRecords), (fetched.TotalRecordCount, fetched.MoreRecords));
        Assert.Equal(3, fetched.Entities.Count);
    }

    private XElement? Converted(QueryExpression query)
    {
        try
        {
            var response = (QueryExpressionToFetchXmlResponse)_organization.AdminService.Execute(new QueryExpressionToFetchXmlRequest { Query = query });
            return XElement.Parse(response.FetchXml);
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault>)
        {
            return null;
        }
    }
}

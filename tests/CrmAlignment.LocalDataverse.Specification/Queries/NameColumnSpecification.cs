using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Queries;

/// <summary>
/// Columns that show what people see of a lookup or a choice, such as owneridname and statuscodename:
/// https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.attributemetadata.attributeof.
/// </summary>
[Capability("Queries", "Columns of names")]
public abstract class NameColumnSpecification<TEnvironment> : Specification<TEnvironment>
    where TEnvironment : SpecificationEnvironment
{
    private readonly OwnRows _leads;

    protected NameColumnSpecification(TEnvironment environment)
        : base(environment)
    {
        EntityReference contoso = CreateReference("account", ("name", "Contoso")), fabrikam = CreateReference("account", ("name", "Fabrikam"));
        var contact = CreateReference("contact", ("firstname", "Ada"), ("lastname", "Byron"));
        _leads = OwnRows.Leads(Service);
        _leads.Add("A", ("parentaccountid", contoso), ("customerid", contact), ("leadqualitycode", new OptionSetValue(1)));
        _leads.Add("B", ("parentaccountid", fabrikam), ("customerid", contoso), ("leadqualitycode", new OptionSetValue(3)));
        _leads.Add("C", ("leadqualitycode", new OptionSetValue(2)), ("donotemail", true));
    }

    [Theory]
    [InlineData("parentaccountidname", "eq", "contoso", "A")]
    [InlineData("parentaccountidname", "like", "%a%", "B")]
    [InlineData("parentaccountidname", "like", "%o%", "A")]
    [InlineData("customeridname", "eq", "Contoso", "B")]
    [InlineData("customeridname", "begins-with", "Ada", "A")]
    [InlineData("customeridtype", "eq", "contact", "A")]
    [InlineData("leadqualitycodename", "eq", "Hot", "A")]
    [InlineData("statuscodename", "eq", "New", "A B C")]
    [InlineData("donotemailname", "eq", "Do Not Allow", "C")]
    public void Conditions_compare_names_and_labels(string column, string op, string value, string found) =>
        Assert.Equal(found, _leads.Where(column, op, value));

    [Theory]
    [InlineData("null", "C")]
    [InlineData("not-null", "A B")]
    public void Conditions_test_whether_there_is_a_name(string op, string found) =>
        Assert.Equal(found, _leads.Where("parentaccountidname", op));

    [Theory]
    [InlineData("parentaccountidname", "C A B")]
    [InlineData("leadqualitycodename", "B A C")]
    public void Orders_sort_by_names_and_labels(string column, string found) =>
        Assert.Equal(found, _leads.Fetch($"<order attribute='{column}'/>"));

    [Fact]
    public void Links_compare_names_of_their_own_table()
    {
        const string Link = """
            <link-entity name='account' from='accountid' to='parentaccountid'>
              <filter><condition attribute='owneridname' operator='not-null'/></filter></link-entity>
            """;

        Assert.Equal("A B", _leads.Fetch(Link + "<order attribute='subject'/>"));
    }

    [Fact]
    public void Text_stands_beside_the_column_that_it_shows_and_not_in_a_column_of_its_own()
    {
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("parentaccountid", "parentaccountidname") };
        query.Criteria.AddCondition("parentaccountidname", ConditionOperator.Equal, "Contoso");
        query.Criteria.AddCondition("subject", ConditionOperator.Equal, "A");

        var lead = Service.RetrieveMultiple(query).Entities[0];

        Assert.Equal(("Contoso", false), (lead.FormattedValues["parentaccountid"], lead.Contains("parentaccountidname")));
    }

    [Theory]
    [InlineData("owneridname", "ownerid", AttributeTypeCode.String)]
    [InlineData("owneridtype", "ownerid", AttributeTypeCode.EntityName)]
    [InlineData("owneridyominame", "ownerid", AttributeTypeCode.String)]
    [InlineData("statuscodename", "statuscode", AttributeTypeCode.Virtual)]
    [InlineData("donotsendmarketingmaterialname", "donotsendmm", AttributeTypeCode.Virtual)]
    [InlineData("masterleadidname", "masterid", AttributeTypeCode.String)]
    public void Metadata_say_which_column_they_show(string name, string shown, AttributeTypeCode type)
    {
        var response = (RetrieveAttributeResponse)Service.Execute(new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = name });

        var metadata = response.AttributeMetadata;
        Assert.Equal((shown, type, false), (metadata.AttributeOf, metadata.AttributeType, metadata.IsValidForCreate));
    }

    [Fact]
    public void Metadata_of_a_table_list_them()
    {
        var response = (RetrieveEntityResponse)Service.Execute(
            new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.Attributes });

        var names = response.EntityMetadata.Attributes.Where(column => column.AttributeOf is not null).Select(column => column.SchemaName).ToList();
        Assert.Contains("OwnerIdName", names);
        Assert.Contains("StatusCodeName", names);
        Assert.Contains("CustomerIdYomiName", names);
    }

    [Fact]
    public void Values_for_them_are_overlooked()
    {
        var lead = Create("lead", ("subject", "x"), ("owneridname", "Somebody"), ("statuscodename", "Contacted"));

        Assert.Equal(1, Read("lead", lead).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void Pages_ordered_by_a_name_hold_every_row_once()
    {
        var query = _leads.Query();
        query.AddOrder("parentaccountidname", OrderType.Descending);
        query.PageInfo = new PagingInfo { PageNumber = 1, Count = 1 };
        var found = "";
        for (var more = true; more;)
        {
            var page = Service.RetrieveMultiple(query);
            found += _leads.InOrder(page);
            more = page.MoreRecords;
            query.PageInfo = new PagingInfo { PageNumber = query.PageInfo.PageNumber + 1, Count = 1, PagingCookie = page.PagingCookie };
        }

        Assert.Equal("BAC", found);
    }
}

public sealed class NameColumnsInMemory(InMemoryEnvironment environment) : NameColumnSpecification<InMemoryEnvironment>(environment);

public sealed class NameColumnsOnFile(FileEnvironment environment) : NameColumnSpecification<FileEnvironment>(environment);

public sealed class NameColumnsLive(LiveEnvironment environment) : NameColumnSpecification<LiveEnvironment>(environment);

public sealed class NameColumnsOverHttp(OverHttpEnvironment environment) : NameColumnSpecification<OverHttpEnvironment>(environment);

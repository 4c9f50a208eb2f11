using System;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>
/// Query functions: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions. What each of them finds is
/// said by the specification of conditions; here, that each is understood, and those that look at a hierarchy or at several choices.
/// </summary>
public sealed class QueryFunctionTests : IClassFixture<QueryFunctionTests.Hierarchy>
{
    private readonly Hierarchy _served;

    public QueryFunctionTests(Hierarchy served) => _served = served;

    /// <summary>Names of all functions.</summary>
    public static TheoryData<string> Names => [.. QueryFunctions.ByName.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_function_is_understood(string name)
    {
        var function = QueryFunctions.ByName[name];
        var values = function.Shape switch
        {
            QueryFunctionShape.None => "",
            QueryFunctionShape.Number => $",PropertyValue={(name == "InFiscalYear" ? 2026 : 2)}",
            QueryFunctionShape.TwoNumbers => ",PropertyValue1=1,PropertyValue2=2026",
            QueryFunctionShape.Text => $",PropertyValue='{(Property(name) == "createdon" ? "2026-01-31" : _served.Root)}'",
            _ => ",PropertyValues=['1','2']",
        };

        var found = await _served.Rows.GetAsync($"accounts?$select=name&$filter=Microsoft.Dynamics.CRM.{name}(PropertyName='{Property(name)}'{values})");

        Assert.NotNull(found["value"]);
    }

    [Theory]
    [InlineData("Above", "Room", "House,Floor")]
    [InlineData("AboveOrEqual", "Room", "House,Floor,Room")]
    [InlineData("Under", "House", "Floor,Room")]
    [InlineData("UnderOrEqual", "Floor", "Floor,Room")]
    [InlineData("NotUnder", "House", "House,Garden")]
    public async Task Rows_are_found_by_their_place_in_a_hierarchy(string function, string of, string names)
    {
        var found = await _served.Rows.GetAsync(
            $"accounts?$select=name&$orderby=numberofemployees&$filter=Microsoft.Dynamics.CRM.{function}(PropertyName='accountid',PropertyValue='{_served.Id(of)}')");

        Assert.Equal(names, string.Join(',', found["value"]!.Select(row => (string?)row["name"])));
    }

    [Theory]
    [InlineData("ContainValues", "'1'", "House,Floor")]
    [InlineData("ContainValues", "'2','3'", "Floor,Room")]
    [InlineData("DoesNotContainValues", "'1'", "Room,Garden")]
    public async Task Rows_are_found_by_one_of_several_choices(string function, string values, string names)
    {
        var found = await _served.Rows.GetAsync(
            $"accounts?$select=name,new_colors&$orderby=numberofemployees&$filter=Microsoft.Dynamics.CRM.{function}(PropertyName='new_colors',PropertyValues=[{values}])");

        Assert.Equal(names, string.Join(',', found["value"]!.Select(row => (string?)row["name"])));
    }

    private static string Property(string function) => function switch
    {
        "EqualBusinessId" or "NotBusinessId" => "owningbusinessunit",
        "Above" or "AboveOrEqual" or "Under" or "UnderOrEqual" or "NotUnder" => "accountid",
        "EqualUserLanguage" or "Between" or "NotBetween" => "numberofemployees",
        "In" or "NotIn" => "name",
        "ContainValues" or "DoesNotContainValues" => "new_colors",
        _ when function.Contains("User", StringComparison.Ordinal) => "ownerid",
        _ => "createdon",
    };

    public sealed class Hierarchy : IAsyncLifetime
    {
        public ServedOrganization Rows { get; } = new();

        public Guid Root => Id("House");

        public Guid Id(string name) => Rows.Organization.AdminService.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryByAttribute("account")
        {
            Attributes = { "name" },
            Values = { name },
        }).Entities.Single().Id;

        public async Task InitializeAsync()
        {
            var options = new OptionSetMetadata { IsGlobal = false };
            foreach (var value in new[] { 1, 2, 3 })
            {
                options.Options.Add(new OptionMetadata(new Label($"Color {value}", 1033), value));
            }

            Rows.Admin.Execute(new CreateAttributeRequest
            {
                EntityName = "account",
                Attribute = new MultiSelectPicklistAttributeMetadata { SchemaName = "new_Colors", DisplayName = new Label("Colors", 1033), OptionSet = options },
            });
            await Rows.InitializeAsync();
            var house = Add("House", null, 1, 1);
            var floor = Add("Floor", house, 2, 1, 2);
            Add("Room", floor, 3, 3);
            Add("Garden", null, 4);
        }

        public Task DisposeAsync() => Rows.DisposeAsync();

        private Guid Add(string name, Guid? above, int order, params int[] colors) => Rows.Admin.Create(new Entity("account")
        {
            ["name"] = name,
            ["numberofemployees"] = order,
            ["parentaccountid"] = above is { } id ? new EntityReference("account", id) : null,
            ["new_colors"] = colors.Length == 0 ? null : new OptionSetValueCollection([.. colors.Select(color => new OptionSetValue(color))]),
        });
    }
}

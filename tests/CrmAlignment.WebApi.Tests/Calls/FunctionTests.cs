using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Calls;

/// <summary>Functions of the platform: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-functions.</summary>
public sealed class FunctionTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    [Theory]
    [InlineData("WhoAmI")]
    [InlineData("WhoAmI()")]
    public async Task Caller_is_told_who_they_are(string address)
    {
        var answer = await served.GetAsync(address);

        Assert.Equal($"{served.Service}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse", (string?)answer["@odata.context"]);
        Assert.Equal(
            (served.Organization.SystemUserId.ToString(), served.Organization.RootBusinessUnitId.ToString(), served.Organization.OrganizationId.ToString()),
            ((string?)answer["UserId"], (string?)answer["BusinessUnitId"], (string?)answer["OrganizationId"]));
    }

    [Fact]
    public async Task Complex_values_collections_and_enumerations_are_answered()
    {
        Assert.False(string.IsNullOrEmpty((string?)(await served.GetAsync("RetrieveVersion()"))["Version"]));
        Assert.NotEmpty((await served.GetAsync("RetrieveProvisionedLanguages()"))["RetrieveProvisionedLanguages"]!);
        var organization = await served.GetAsync("RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')");
        Assert.Equal(served.Organization.OrganizationId.ToString(), (string?)organization.SelectToken("Detail.OrganizationId"));
        Assert.Equal("Enabled", (string?)organization.SelectToken("Detail.State"));
    }

    [Fact]
    public async Task Rows_are_counted_for_tables_that_an_alias_names()
    {
        served.Admin.Create(new Entity("account") { ["name"] = "Counted" });
        var answer = await served.GetAsync("RetrieveTotalRecordCount(EntityNames=@names)?@names=['account','contact']");

        Assert.Equal(["account", "contact"], answer.SelectToken("EntityRecordCountCollection.Keys")!.Select(name => (string?)name));
        Assert.True((long)answer.SelectToken("EntityRecordCountCollection.Values[0]")! > 0);
    }

    [Theory]
    [InlineData("RetrieveEntityRibbon(EntityName='account',RibbonLocationFilter=Microsoft.Dynamics.CRM.RibbonLocationFilters'All')", "CompressedEntityXml")]
    [InlineData("RetrieveEntityRibbon(EntityName='account',RibbonLocationFilter=Microsoft.Dynamics.CRM.RibbonLocationFilters'Form')", "CompressedEntityXml")]
    [InlineData("RetrieveApplicationRibbon()", "CompressedApplicationRibbonXml")]
    public async Task Ribbons_are_zips_in_Base64(string function, string property)
    {
        var answer = await served.GetAsync(function);

        using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String((string)answer[property]!)), ZipArchiveMode.Read);
        Assert.NotNull(zip.GetEntry("RibbonXml.xml"));
    }

    [Fact]
    public async Task Parameters_stand_in_place_or_behind_aliases()
    {
        var inPlace = await served.GetAsync($"RetrieveExchangeRate(TransactionCurrencyId={served.Organization.BaseCurrencyId})");
        var aliased = await served.GetAsync($"RetrieveExchangeRate(TransactionCurrencyId=@p1)?@p1={served.Organization.BaseCurrencyId}");

        Assert.Equal((1m, 1m), ((decimal)inPlace["ExchangeRate"]!, (decimal)aliased["ExchangeRate"]!));
    }

    [Fact]
    public async Task Rows_that_a_function_answers_with_are_those_of_their_table()
    {
        var user = served.Organization.SystemUserId;
        served.Admin.Create(new Entity("queue") { ["name"] = "Public", ["queueviewtype"] = new OptionSetValue(0) });
        var answer = await served.GetAsync($"systemusers({user})/Microsoft.Dynamics.CRM.RetrieveUserQueues(IncludePublic=true)");

        Assert.Contains(answer["value"]!, queue => (string?)queue["name"] == "Public");
    }

    [Fact]
    public async Task New_row_is_initialized_from_a_lead()
    {
        var lead = served.Admin.Create(new Entity("lead") { ["subject"] = "From", ["lastname"] = "L", ["companyname"] = "Fabrikam" });
        var answer = await served.GetAsync(
            "InitializeFrom(EntityMoniker=@m,TargetEntityName='account',TargetFieldType=Microsoft.Dynamics.CRM.TargetFieldType'All')"
            + $"?@m={{'@odata.id':'leads({lead})'}}");

        Assert.Equal(("#Microsoft.Dynamics.CRM.account", "Fabrikam"), ((string?)answer["@odata.type"], (string?)answer["name"]));
    }

    [Theory]
    [InlineData("RetrieveExchangeRate(TransactionCurrencyId=@p1)", 400)]
    [InlineData("RetrieveExchangeRate(TransactionCurrencyId=@p1)?@p1='x'", 400)]
    [InlineData("RetrieveExchangeRate(TransactionCurrencyId='x')", 400)]
    [InlineData("RetrieveExchangeRate()", 400)]
    [InlineData("RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={", 400)]
    [InlineData("RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={}", 400)]
    [InlineData("RetrieveSharedPrincipalsAndAccess(Target=@t)?@t=5", 400)]
    [InlineData("RetrieveSharedPrincipalsAndAccess(Target=@t)", 400)]
    [InlineData("RetrieveSharedPrincipalsAndAccess(Target=5)", 400)]
    [InlineData("RetrieveTotalRecordCount(EntityNames=@n)?@n=5", 400)]
    [InlineData("RetrieveTotalRecordCount(EntityNames=@n)?@n=['nosuch']", 400)]
    [InlineData("RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'No')", 400)]
    [InlineData("WhoAmI(X=1)", 404)]
    [InlineData("accounts(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.WhoAmI()", 404)]
    public async Task Call_that_is_none_is_refused(string address, int status)
    {
        using var response = await served.SendAsync("GET", address);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode < System.Net.HttpStatusCode.InternalServerError && (int)response.StatusCode >= 400, $"{(int)response.StatusCode}: {text}");
        Assert.Equal(status == 404, (int)response.StatusCode == 404);
    }

    [Fact]
    public async Task Query_of_what_a_function_answers_is_refused_by_name()
    {
        using var response = await served.SendAsync("GET", "RetrievePrivilegeSet()?$filter=name eq 'x'");

        Assert.Equal(501, (int)response.StatusCode);
        Assert.Contains("$filter", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_declared_call_stands_in_the_metadata_document()
    {
        using var response = await served.SendAsync("GET", "$metadata");
        var csdl = await response.Content.ReadAsStringAsync();

        Assert.Contains("<FunctionImport Name=\"WhoAmI\"", csdl, StringComparison.Ordinal);
        Assert.Contains("<Action Name=\"QualifyLead\" IsBound=\"true\">", csdl, StringComparison.Ordinal);
        Assert.Contains("<ComplexType Name=\"AddToQueueResponse\">", csdl, StringComparison.Ordinal);
        Assert.All(CrmAlignment.WebApi.Messages.WebMessageSource.Messages, message => Assert.Contains($"Name=\"{message.Name}\"", csdl, StringComparison.Ordinal));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Queries;

/// <summary>Whatever an address says, the answer is one: never 500.</summary>
public sealed class HostileAddressTests : IClassFixture<QueryTests.Accounts>
{
    private const int Addresses = 300;

    private static readonly string[] Paths =
    [
        "accounts", "contacts", "activitypointers", "principals", "EntityDefinitions", "RelationshipDefinitions", "GlobalOptionSetDefinitions",
        "accounts(00000000-0000-0000-0000-000000000001)", "EntityDefinitions(LogicalName='account')", "accounts(name='A1')", "$metadata",
        "accounts(00000000-0000-0000-0000-000000000001)/contact_customer_accounts", "nosuch", "accounts()", "accounts(1)",
    ];

    private static readonly string[] Segments =
    [
        "/$count", "/$ref", "/$value", "/name", "/primarycontactid", "/ownerid", "/Microsoft.Dynamics.CRM.task", "/Microsoft.Dynamics.CRM.systemuser",
        "/Attributes", "/Attributes(LogicalName='name')", "/OptionSet", "/(", "//", "/Microsoft.Dynamics.CRM.PicklistAttributeMetadata", "/DisplayName",
        "/LocalizedLabels", "/Privileges", "/Keys", "/Microsoft.Dynamics.CRM.account", "/contact_customer_accounts(00000000-0000-0000-0000-000000000002)",
    ];

    private static readonly string[] Options =
    [
        "$select=name", "$select=*", "$select=nosuch", "$select=LogicalName,DisplayName", "$select=name,name", "$select=", "$expand=*", "$expand=ownerid",
        "$expand=ownerid/Microsoft.Dynamics.CRM.systemuser", "$expand=primarycontactid($select=fullname;$expand=ownerid)", "$expand=primarycontactid/$ref",
        "$expand=contact_customer_accounts/$count", "$expand=Attributes", "$expand=contact_customer_accounts($filter=lastname eq null)", "$expand=(((",
        "$filter=name eq 'x'", "$filter=name eq @p&@p='x'", "$filter=@p", "$filter=name eq name", "$filter=null", "$filter=true", "$filter=name",
        "$filter=contact_customer_accounts/any(c:c/lastname eq 'x')", "$filter=contact_customer_accounts/all(c:true)", "$filter=contact_customer_accounts/any(c:false)",
        "$filter=name in ('a','b')", "$filter=isof(name,'Edm.String')", "$filter=cast(name,'Edm.Int32') eq 1", "$filter=revenue div 0 eq 1", "$filter=createdon eq null",
        "$filter=createdon gt 9999-12-31T23:59:59Z", "$filter=createdon lt 0001-01-01T00:00:00Z", "$filter=numberofemployees eq 99999999999999999999",
        "$filter=accountid eq 'x'", "$filter=accountid eq 00000000-0000-0000-0000-000000000001", "$filter=contains(name,null)", "$filter=startswith(null,'a')",
        "$filter=Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=[])", "$filter=Microsoft.Dynamics.CRM.In(PropertyName='name',PropertyValues=[null])",
        "$filter=Microsoft.Dynamics.CRM.Between(PropertyName='revenue',PropertyValues=['1'])", "$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=-1)",
        "$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=2147483647)", "$filter=Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='x')",
        "$filter=Microsoft.Dynamics.CRM.Under(PropertyName='name',PropertyValue='x')", "$filter=Microsoft.Dynamics.CRM.ContainValues(PropertyName='name',PropertyValues=['1'])",
        "$filter=ownerid/ownerid eq null", "$filter=primarycontactid eq null", "$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Nosuch'", "$filter=DisplayName/UserLocalizedLabel/Label eq 'x'",
        "$orderby=name", "$orderby=contact_customer_accounts/$count", "$orderby=name desc,name", "$orderby=@p&@p=name", "$orderby=null", "$orderby=primarycontactid", "$orderby=tolower(name)",
        "$top=0", "$top=99999999999", "$top=x", "$count=true", "$count=x", "$skip=0", "$skiptoken=<cookie/>", "$skiptoken=<cookie pagenumber='2'/>", "$skiptoken=<cookie pagenumber='2' pagingcookie='x'/>",
        "$apply=groupby((name))", "$apply=aggregate($count as name)", "$apply=groupby((name),aggregate(revenue with sum as name))", "$apply=groupby((ownerid))", "$apply=identity", "$apply=groupby((name)",
        "$apply=aggregate(name with sum as x)", "$apply=aggregate(revenue with sum as x y)", "$apply=groupby((contact_customer_accounts/lastname))", "$apply=groupby((_ownerid_value))", "$apply=topcount(1,revenue)",
        "fetchXml=<fetch/>", "fetchXml=<fetch><entity name='account'/></fetch>", "fetchXml=<fetch page='x' count='-1'><entity name='account'/></fetch>", "fetchXml=<fetch top='1' count='1'><entity name='account'/></fetch>",
        "fetchXml=<fetch><entity name='account'><all-attributes/><link-entity name='contact' from='contactid' to='primarycontactid' alias='a b'><all-attributes/></link-entity></entity></fetch>",
        "fetchXml=<fetch><entity name='account'><attribute name='name' alias='@odata.etag'/></entity></fetch>", "fetchXml=<fetch aggregate='true'><entity name='account'><attribute name='name' alias='a:b' groupby='true'/></entity></fetch>",
        "fetchXml=<fetch><entity name='account'><attribute name='name' alias='accountid'/></entity></fetch>", "savedQuery=x", "userQuery=00000000-0000-0000-0000-000000000001", "%", "=", "&&", "$filter=%00", "$filter=%FF", "$nosuch", "@p=1",
    ];

    private static readonly string[] Headers = ["", "odata.maxpagesize=1", "odata.include-annotations=\"*\"", "odata.maxpagesize=0", "odata.track-changes", "return=representation"];

    private readonly QueryTests.Accounts _served;

    public HostileAddressTests(QueryTests.Accounts served) => _served = served;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Address_put_together_by_chance_is_answered(int seed)
    {
        var chance = new Random(seed);
        var failed = new List<string>();
        for (var number = 0; number < Addresses; number++)
        {
            await AskAsync(Address(chance), Headers[chance.Next(Headers.Length)], failed);
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public async Task Every_option_is_answered_behind_every_set()
    {
        var failed = new List<string>();
        foreach (var path in new[] { "accounts", "activitypointers", "EntityDefinitions(LogicalName='account')/Attributes", "accounts(00000000-0000-0000-0000-000000000001)" })
        {
            foreach (var option in Options)
            {
                await AskAsync($"{path}?{option}", "odata.include-annotations=\"*\"", failed);
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    private async Task AskAsync(string address, string prefer, List<string> failed)
    {
        if (!Uri.TryCreate(_served.Rows.Service, address, out _))
        {
            return;
        }

        using var response = await _served.Rows.SendAsync("GET", address, null, ("Prefer", prefer));
        if ((int)response.StatusCode is 500 or < 200)
        {
            failed.Add($"{(int)response.StatusCode} {address}");
        }
    }

    private static string Address(Random chance)
    {
        var address = new StringBuilder(Paths[chance.Next(Paths.Length)]);
        for (var segments = chance.Next(3); segments > 0; segments--)
        {
            address.Append(Segments[chance.Next(Segments.Length)]);
        }

        var options = Enumerable.Range(0, chance.Next(4)).Select(_ => Options[chance.Next(Options.Length)]).ToList();
        address.Append(options.Count == 0 ? string.Empty : "?" + string.Join('&', options));

        // One in three is damaged: a character lost, doubled or replaced.
        if (chance.Next(3) == 0)
        {
            var at = chance.Next(address.Length);
            switch (chance.Next(3))
            {
                case 0:
                    address.Remove(at, 1);
                    break;
                case 1:
                    address.Insert(at, address[at]);
                    break;
                default:
                    address[at] = "()'/$,;@ %\"<"[chance.Next(12)];
                    break;
            }
        }

        return address.ToString();
    }
}

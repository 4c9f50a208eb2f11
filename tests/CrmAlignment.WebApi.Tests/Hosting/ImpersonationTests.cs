using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Hosting;

/// <summary>Acting for another: https://learn.microsoft.com/power-apps/developer/data-platform/webapi/impersonate-another-user-web-api.</summary>
public sealed class ImpersonationTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private const string CallerId = "MSCRMCallerID";

    [Theory]
    [InlineData(CallerId)]
    [InlineData("CallerObjectId")]
    public async Task Row_is_made_by_the_user_who_is_named_on_behalf_of_whom_the_caller_acts(string header)
    {
        var directory = Guid.NewGuid();
        var user = User("prvCreateAccount", "prvReadAccount");
        served.Admin.Update(new Entity("systemuser", user) { ["azureactivedirectoryobjectid"] = directory });
        using var response = await served.SendAsync(
            "POST", "accounts", """{"name":"For another"}""", (header, (header == CallerId ? user : directory).ToString()));

        Assert.True((int)response.StatusCode == 204, await response.Content.ReadAsStringAsync());
        var id = Guid.Parse(response.Headers.GetValues("OData-EntityId").Single().Split('(', ')')[1]);
        var row = served.Admin.Retrieve("account", id, new ColumnSet("createdby", "createdonbehalfby", "modifiedonbehalfby", "ownerid"));
        Assert.Equal(
            (user, served.Organization.SystemUserId, served.Organization.SystemUserId, user),
            (Id(row, "createdby"), Id(row, "createdonbehalfby"), Id(row, "modifiedonbehalfby"), Id(row, "ownerid")));

        served.Admin.Update(new Entity("account", id) { ["name"] = "Again" });
        Assert.Null(served.Admin.Retrieve("account", id, new ColumnSet("modifiedonbehalfby")).GetAttributeValue<EntityReference>("modifiedonbehalfby"));
    }

    [Fact]
    public async Task Privileges_of_the_user_who_is_named_are_needed()
    {
        using var response = await served.SendAsync("POST", "accounts", """{"name":"Denied"}""", (CallerId, User("prvReadAccount").ToString()));

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public void Privileges_of_both_are_needed_and_that_of_acting_for_another()
    {
        var reader = User("prvReadAccount");
        var creator = User("prvCreateAccount", "prvReadAccount");
        var delegated = User("prvReadAccount", "prvActOnBehalfOfAnotherUser");
        var all = User("prvCreateAccount", "prvReadAccount", "prvActOnBehalfOfAnotherUser");

        Missing("prvActOnBehalfOfAnotherUser", Denied(creator, reader));
        Missing("prvCreateAccount", Denied(creator, delegated));
        Missing("prvCreateAccount", Denied(served.Organization.SystemUserId, delegated));
        Missing("prvCreateAccount", Denied(reader, all));
        Assert.NotEqual(Guid.Empty, served.Organization.ServiceFor(creator, all).Create(new Entity("account") { ["name"] = "Both" }));
    }

    [Fact]
    public async Task Batch_names_a_user_for_its_requests_and_a_request_in_it_another()
    {
        var (first, second) = (User("prvReadUser"), User("prvReadUser"));
        const string Ask = "--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET WhoAmI() HTTP/1.1\r\n";
        using var request = new HttpRequestMessage(HttpMethod.Post, "$batch")
        {
            Content = new StringContent($"{Ask}\r\n{Ask}{CallerId}: {second}\r\n\r\n--b--\r\n"),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed; boundary=b");
        request.Headers.Add(CallerId, first.ToString());
        using var response = await served.Client.SendAsync(request);

        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal(
            [first.ToString(), second.ToString()],
            Regex.Matches(text, "\"UserId\":\"([^\"]+)\"").Select(match => match.Groups[1].Value));
    }

    [Theory]
    [InlineData(CallerId, "nobody", 400)]
    [InlineData(CallerId, "00000000-0000-0000-0000-00000000000a", 404)]
    [InlineData("CallerObjectId", "00000000-0000-0000-0000-00000000000a", 403)]
    public async Task User_who_is_none_is_refused(string header, string value, int status)
    {
        using var response = await served.SendAsync("GET", "WhoAmI()", null, (header, value));
        Assert.True(status == (int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    private static void Missing(string privilege, string message) => Assert.True(message.Contains(privilege, StringComparison.Ordinal), message);

    private string Denied(Guid userId, Guid callerId) => Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(
        () => served.Organization.ServiceFor(userId, callerId).Create(new Entity("account") { ["name"] = "Denied" })).Detail.Message;

    private Guid User(params string[] privileges)
    {
        var unit = new EntityReference("businessunit", served.Organization.RootBusinessUnitId);
        var role = served.Admin.Create(new Entity("role") { ["name"] = Guid.NewGuid().ToString(), ["businessunitid"] = unit });
        var ids = served.Admin.RetrieveMultiple(new QueryExpression("privilege")
        {
            Criteria = { Conditions = { new ConditionExpression("name", ConditionOperator.In, privileges.Append("prvReadUser").Append("prvReadBusinessUnit").ToArray<object>()) } },
        }).Entities.Select(row => row.Id);
        served.Admin.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = role,
            Privileges = [.. ids.Select(id => new RolePrivilege { PrivilegeId = id, Depth = PrivilegeDepth.Global })],
        });
        var user = served.Admin.Create(new Entity("systemuser") { ["lastname"] = "User", ["businessunitid"] = unit });
        served.Admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
        return user;
    }
}

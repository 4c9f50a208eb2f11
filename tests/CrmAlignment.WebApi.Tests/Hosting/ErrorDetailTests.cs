using System.Threading.Tasks;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Hosting;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#include-more-details-with-errors
/// </summary>
public sealed class ErrorDetailTests(ServedOrganization served) : IClassFixture<ServedOrganization>
{
    private const string Unknown = "accounts(10000000-0000-0000-0000-000000000006)";

    [Fact]
    public async Task Error_has_a_code_and_a_message_alone_unless_annotations_are_preferred()
    {
        using var response = await served.SendAsync("DELETE", Unknown);

        Assert.Equal(["code", "message"], Names(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Malformed_preference_hides_no_error()
    {
        using var response = await served.SendAsync("DELETE", Unknown, null, ("Prefer", "odata.include-annotations=\"*"));

        Assert.Equal(404, (int)response.StatusCode);
    }

    private static string[] Names(string body) => [.. System.Linq.Enumerable.Select(((Newtonsoft.Json.Linq.JObject)Json.Read(body)["error"]!).Properties(), property => property.Name)];
}

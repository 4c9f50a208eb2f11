using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Notifications;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications and
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/appnotification.
/// </summary>
[Capability("Notifications", "In-app notifications")]
public abstract class AppNotificationSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Table = "appnotification";

    [Fact]
    public void New_notification_is_an_info_shown_for_a_while_that_ends_after_fourteen_days()
    {
        var row = Read(Table, Create(Table, ("title", "Welcome"), ("ownerid", Me())));

        Assert.Equal((100000000, 200000000), (Choice(row, "icontype"), Choice(row, "toasttype")));
        Assert.Equal(14 * 24 * 60 * 60, row["ttlinseconds"]);
        Assert.Equal(Me(), row["ownerid"]);
    }

    [Fact]
    public void Notification_needs_a_title()
    {
        Fault(() => Create(Table, ("body", "No title")));
        Fault(() => Service.Execute(Request("Recipient", Me())));
    }

    [Fact]
    public void Message_writes_a_notification_that_the_recipient_owns()
    {
        var row = Read(Table, Send(Service, Me(), request =>
        {
            request["Body"] = "A lead waits.";
            request["Priority"] = new OptionSetValue(200000001);
            request["IconType"] = new OptionSetValue(100000003);
            request["ToastType"] = new OptionSetValue(200000001);
            request["Expiry"] = 3600;
        }));

        Assert.Equal(("Offer", "A lead waits.", 3600), (row["title"], row["body"], row["ttlinseconds"]));
        Assert.Equal((200000001, 100000003, 200000001), (Choice(row, "priority"), Choice(row, "icontype"), Choice(row, "toasttype")));
        Assert.Equal(Me(), row["ownerid"]);
    }

    [Fact]
    public void Actions_and_overriding_content_become_the_data_of_the_notification()
    {
        var row = Read(Table, Send(Service, Me(), request =>
        {
            request["OverrideContent"] = new Entity { ["title"] = "**Offer**" };
            request["Actions"] = new Entity
            {
                ["actions"] = new EntityCollection([new Entity
                {
                    ["title"] = "Open",
                    ["data"] = new Entity { ["type"] = "url", ["url"] = "?pagetype=entitylist&etn=lead", ["navigationTarget"] = "newWindow" },
                }]),
            };
        }));

        using var data = System.Text.Json.JsonDocument.Parse((string)row["data"]);
        Assert.Equal("**Offer**", data.RootElement.GetProperty("title").GetString());
        var action = Assert.Single(data.RootElement.GetProperty("actions").EnumerateArray());
        Assert.Equal("Open", action.GetProperty("title").GetString());
        Assert.Equal("?pagetype=entitylist&etn=lead", action.GetProperty("data").GetProperty("url").GetString());
    }

    [SkippableFact]
    public void Notification_is_for_one_user_and_never_for_a_team()
    {
        var team = Cast.Team();

        Fault(() => Send(Service, team));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Send(Service, new EntityReference("systemuser", Guid.NewGuid()))).ErrorCode);
    }

    [SkippableFact]
    public void Sending_to_oneself_needs_creating_and_reading_ones_own_notifications()
    {
        var user = Cast.User();
        Assert.Contains("prvCreateappnotification", Fault(() => Send(As(user), user)).Message, StringComparison.Ordinal);
        Cast.Grant(user, ("prvCreateappnotification", PrivilegeDepth.Basic));
        Assert.Contains("prvReadappnotification", Fault(() => Send(As(user), user)).Message, StringComparison.Ordinal);
        Cast.Grant(user, ("prvReadappnotification", PrivilegeDepth.Basic));

        Assert.Equal(user.Id, Read(Table, Send(As(user), user)).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [SkippableFact]
    public void Sending_to_others_needs_reading_the_notifications_of_their_business_unit()
    {
        var sender = Cast.User();
        var colleague = Cast.User();
        var other = Cast.User(Cast.Unit("Elsewhere " + Guid.NewGuid()));
        Cast.Grant(sender, ("prvCreateappnotification", PrivilegeDepth.Basic), ("prvReadappnotification", PrivilegeDepth.Basic));
        Fault(() => Send(As(sender), colleague));
        Cast.Grant(sender, ("prvReadappnotification", PrivilegeDepth.Local));

        Send(As(sender), colleague);

        Fault(() => Send(As(sender), other));
        Cast.Grant(sender, ("prvReadappnotification", PrivilegeDepth.Global));
        Send(As(sender), other);
    }

    [SkippableFact]
    public void Recipient_reads_and_dismisses_his_own_and_no_others()
    {
        var user = Cast.User();
        Cast.Grant(user, ("prvReadappnotification", PrivilegeDepth.Basic), ("prvDeleteappnotification", PrivilegeDepth.Basic));
        var own = Send(Service, user);
        var others = Send(Service, Me());

        Assert.Equal([own], As(user).RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(Table)).Entities.Select(row => row.Id));
        Fault(() => As(user).Delete(Table, others));
        As(user).Delete(Table, own);
        Assert.Empty(As(user).RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression(Table)).Entities);
    }

    [SkippableFact]
    public void Notification_is_deleted_when_its_time_is_over()
    {
        var local = Environment.RequireLocal("moves the clock");
        var brief = Send(Service, Me(), request => request["Expiry"] = 60);
        var lasting = Send(Service, Me());

        local.Time.Advance(TimeSpan.FromSeconds(59));
        Environment.FinishJobs();
        Assert.Equal("Offer", Read(Table, brief)["title"]);

        local.Time.Advance(TimeSpan.FromMinutes(2));
        Environment.FinishJobs();
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read(Table, brief)).ErrorCode);
        Assert.Equal("Offer", Read(Table, lasting)["title"]);

        local.Time.Advance(TimeSpan.FromDays(14));
        Environment.FinishJobs();
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Read(Table, lasting)).ErrorCode);
    }

    private static Guid Send(IOrganizationService service, EntityReference recipient, Action<OrganizationRequest>? more = null)
    {
        var request = Request("Title", "Offer");
        request["Recipient"] = recipient;
        more?.Invoke(request);
        return (Guid)service.Execute(request)["NotificationId"];
    }

    private static OrganizationRequest Request(string parameter, object value) => new("SendAppNotification") { [parameter] = value };

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private EntityReference Me() => new("systemuser", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId);
}

public sealed class AppNotificationInMemory(InMemoryEnvironment environment) : AppNotificationSpecification<InMemoryEnvironment>(environment);

public sealed class AppNotificationOnFile(FileEnvironment environment) : AppNotificationSpecification<FileEnvironment>(environment);

public sealed class AppNotificationLive(LiveEnvironment environment) : AppNotificationSpecification<LiveEnvironment>(environment);

public sealed class AppNotificationOverHttp(OverHttpEnvironment environment) : AppNotificationSpecification<OverHttpEnvironment>(environment);

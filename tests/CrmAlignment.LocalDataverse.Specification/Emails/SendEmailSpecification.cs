using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Emails;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.sendemailrequest. A live environment would send: its tests mark mails
/// as sent alone.
/// </summary>
[Capability("Emails", "SendEmail")]
public abstract class SendEmailSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Mail_that_is_marked_as_sent_is_completed()
    {
        var email = Create("email", ("subject", "Offer"));

        Assert.Equal("Offer", Send(Service, email, issue: false));

        Assert.Equal((1, 3), StateOf(email));
    }

    [SkippableFact]
    public void Mail_that_is_sent_is_completed_and_nothing_leaves_the_process()
    {
        Environment.RequireLocal("a mail would be sent");
        var email = Draft();

        Assert.Equal("Offer", Send(Service, email));

        Assert.Equal((1, 3), StateOf(email));
        Assert.Equal(Environment.UtcNow, Read("email", email).GetAttributeValue<DateTime>("senton"));
    }

    [SkippableFact]
    public void Tracking_token_is_put_behind_the_subject()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg326734(v=crm.8)
        Environment.RequireLocal("a mail would be sent");
        var email = Draft();

        Assert.Equal("Offer CRM:0001", Send(Service, email, token: "CRM:0001"));

        var stored = Read("email", email);
        Assert.Equal(("Offer CRM:0001", "CRM:0001"), (stored["subject"], stored["trackingtoken"]));
    }

    [SkippableFact]
    public void Mail_without_sender_or_recipient_is_not_sent()
    {
        Environment.RequireLocal("no page gives the faults");
        var unsigned = Create("email", ("subject", "x"), ("to", Parties(Contact())));
        var unaddressed = Create("email", ("subject", "x"), ("from", Parties(Me())));

        Assert.Contains("no sender", Fault(() => Send(Service, unsigned)).Message, StringComparison.Ordinal);
        Assert.Contains("no recipient", Fault(() => Send(Service, unaddressed)).Message, StringComparison.Ordinal);
        Assert.Equal((0, 1), StateOf(unsigned));
    }

    [Fact]
    public void Mail_is_sent_once_and_must_exist()
    {
        var email = Create("email", ("subject", "Offer"));
        Send(Service, email, issue: false);

        Fault(() => Send(Service, email, issue: false));
        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, Fault(() => Send(Service, Guid.NewGuid(), issue: false)).ErrorCode);
    }

    [SkippableFact]
    public void Mail_is_sent_by_who_may_read_and_write_it()
    {
        // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334270(v=crm.8)
        var user = Cast.User();
        var email = Create("email", ("subject", "Offer"));
        foreach (var privilege in new[] { "prvReadActivity", "prvWriteActivity" })
        {
            Assert.Contains(privilege, Fault(() => Send(As(user), email, issue: false)).Message, StringComparison.Ordinal);
            Cast.Grant(user, (privilege, PrivilegeDepth.Global));
        }

        Send(As(user), email, issue: false);
    }

    [SkippableFact]
    public void Steps_know_the_message_as_Send_and_may_refuse_it()
    {
        Environment.RequireLocal("a mail would be sent");
        using var plugins = new PluginRegistration(Environment);
        plugins.Step("Send", "email", 40, "fail Not today.");
        var email = Draft();

        Assert.Equal("Not today.", Fault(() => Send(Service, email)).Message);

        Assert.Equal((0, 1), StateOf(email));
    }

    private static EntityCollection Parties(EntityReference party) => new([new Entity("activityparty") { ["partyid"] = party }]);

    private static string Send(IOrganizationService service, Guid email, bool issue = true, string? token = null) =>
        ((SendEmailResponse)service.Execute(new SendEmailRequest { EmailId = email, IssueSend = issue, TrackingToken = token })).Subject;

    private Guid Draft() => Create("email", ("subject", "Offer"), ("from", Parties(Me())), ("to", Parties(Contact())));

    private EntityReference Contact() => CreateReference("contact", ("lastname", "Byron"), ("emailaddress1", "ada@example.org"));

    private EntityReference Me() => new("systemuser", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId);

    private (int State, int Status) StateOf(Guid email)
    {
        var row = Read("email", email);
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}

public sealed class SendEmailInMemory(InMemoryEnvironment environment) : SendEmailSpecification<InMemoryEnvironment>(environment);

public sealed class SendEmailOnFile(FileEnvironment environment) : SendEmailSpecification<FileEnvironment>(environment);

public sealed class SendEmailLive(LiveEnvironment environment) : SendEmailSpecification<LiveEnvironment>(environment);

public sealed class SendEmailOverHttp(OverHttpEnvironment environment) : SendEmailSpecification<OverHttpEnvironment>(environment);

using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Emails;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.instantiatetemplaterequest, .sendemailfromtemplaterequest and
/// .sendtemplaterequest. A live environment would send.
/// </summary>
[Capability("Emails", "Templates")]
public abstract class TemplateSpecification<TEnvironment>(TEnvironment environment) : SecuritySpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Greeting = "<![CDATA[<p>Dear ]]><xsl:choose><xsl:when test=\"contact/firstname\">"
        + "<xsl:value-of select=\"contact/firstname\" /></xsl:when><xsl:otherwise>customer</xsl:otherwise></xsl:choose><![CDATA[,</p>]]>";

    [Theory]
    [InlineData("Ada", "<p>Dear Ada,</p>")]
    [InlineData(null, "<p>Dear customer,</p>")]
    public void Mail_has_the_values_of_the_row_or_else_the_defaults(string? firstName, string body)
    {
        var contact = Contact(firstName);

        var mail = Instantiate(Template(Greeting), contact);

        Assert.Equal(("email", Guid.Empty, "Offer", body), (mail.LogicalName, mail.Id, mail["subject"], mail["description"]));
    }

    [Fact]
    public void Values_are_as_people_see_them_and_plain_texts_stay()
    {
        var lead = CreateReference(
            "lead", ("lastname", "Byron"), ("leadqualitycode", new OptionSetValue(1)), ("parentaccountid", CreateReference("account", ("name", "Engines"))));
        var fields = string.Join(
            "<xsl:text>, </xsl:text>",
            new[] { "leadqualitycode", "parentaccountid", "lastname" }.Select(column => $"<xsl:value-of select=\"lead/{column}\" />"));

        Assert.Equal("Hot, Engines, Byron", Instantiate(Template(fields, "lead"), lead)["description"]);
        var plain = CreateReference("template", ("title", "t"), ("templatetypecode", "lead"), ("subject", "a < b"), ("body", "Hello"));
        Assert.Equal(("a < b", "Hello"), (Instantiate(plain, lead)["subject"], Instantiate(plain, lead)["description"]));
    }

    [SkippableTheory]
    [InlineData("<xsl:for-each select=\"contact/firstname\">x</xsl:for-each>", "for-each")]
    [InlineData("<xsl:value-of select=\"document('file:///etc/passwd')\" />", "document(")]
    [InlineData("<xsl:value-of select=\"contact/*\" />", "contact/*")]
    [InlineData("<b>x</b>", "<b>")]
    public void Other_instructions_are_refused_by_name(string content, string named)
    {
        Environment.RequireLocal("the platform runs them");

        var fault = Fault(() => Instantiate(Template(content), Contact("Ada")));

        Assert.Equal(DataverseErrorCode.NotSupported, fault.ErrorCode);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Broken_stylesheets_document_types_and_columns_that_are_not_there_are_refused()
    {
        Environment.RequireLocal("no page gives the faults");
        var contact = Contact("Ada");
        var broken = CreateReference("template", ("title", "t"), ("templatetypecode", "contact"), ("body", "<xsl:stylesheet"));
        var entity = CreateReference(
            "template", ("title", "t"), ("templatetypecode", "contact"), ("body", "<!DOCTYPE x [<!ENTITY a 'b'>]>" + Stylesheet(Greeting)));

        Assert.Contains("cannot be read", Fault(() => Instantiate(broken, contact)).Message, StringComparison.Ordinal);
        Assert.Contains("cannot be read", Fault(() => Instantiate(entity, contact)).Message, StringComparison.Ordinal);
        var unknown = Template("<xsl:value-of select=\"contact/nothing\" />");
        Assert.Equal(DataverseErrorCode.QueryBuilderNoAttribute, Fault(() => Instantiate(unknown, contact)).ErrorCode);
        var forLeads = Template(Greeting, "lead");
        Assert.Contains("is for rows of 'lead'", Fault(() => Instantiate(forLeads, contact)).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Mail_is_created_filled_and_sent()
    {
        Environment.RequireLocal("a mail would be sent");
        var contact = Contact("Ada");
        var target = Row("email", ("from", Parties(Me())), ("to", Parties(contact)), ("subject", "overwritten"));

        var id = ((SendEmailFromTemplateResponse)Service.Execute(new SendEmailFromTemplateRequest
        {
            TemplateId = Template(Greeting).Id,
            RegardingType = "contact",
            RegardingId = contact.Id,
            Target = target,
        })).Id;

        var mail = Read("email", id);
        Assert.Equal(("Offer", "<p>Dear Ada,</p>", contact.Id), (mail["subject"], mail["description"], mail.GetAttributeValue<EntityReference>("regardingobjectid").Id));
        Assert.Equal((1, 3), (mail.GetAttributeValue<OptionSetValue>("statecode").Value, mail.GetAttributeValue<OptionSetValue>("statuscode").Value));
        Assert.Equal("overwritten", target["subject"]);
    }

    [SkippableFact]
    public void Mail_that_cannot_be_sent_is_not_created()
    {
        Environment.RequireLocal("no page gives the fault");
        var contact = Contact("Ada");

        Fault(() => Service.Execute(new SendEmailFromTemplateRequest
        {
            TemplateId = Template(Greeting).Id,
            RegardingType = "contact",
            RegardingId = contact.Id,
            Target = Row("email", ("from", Parties(Me()))),
        }));

        Assert.Empty(RowsWith("email", "regardingobjectid", contact.Id));
    }

    [SkippableFact]
    public void Each_recipient_gets_a_mail_of_its_own()
    {
        Environment.RequireLocal("mails would be sent");
        var (ada, eve) = (Contact("Ada"), Contact(null));
        var account = CreateReference("account", ("name", "Engines"));

        Service.Execute(new SendTemplateRequest
        {
            TemplateId = Template(Greeting).Id,
            Sender = Me(),
            RecipientType = "contact",
            RecipientIds = [ada.Id, eve.Id],
            RegardingType = "account",
            RegardingId = account.Id,
        });

        Assert.Equal(
            ["<p>Dear Ada,</p>", "<p>Dear customer,</p>"],
            RowsWith("email", "regardingobjectid", account.Id).Select(mail => (string)mail["description"]).Order());
    }

    [SkippableFact]
    public void Template_and_row_must_be_readable()
    {
        var user = Cast.User();
        var (template, contact) = (Template(Greeting), Contact("Ada"));
        foreach (var privilege in new[] { "prvReadTemplate", "prvReadContact", "prvReadUser" })
        {
            Assert.Contains(privilege, Fault(() => Instantiate(template, contact, As(user))).Message, StringComparison.Ordinal);
            Cast.Grant(user, (privilege, PrivilegeDepth.Global));
        }

        Assert.Equal("<p>Dear Ada,</p>", Instantiate(template, contact, As(user))["description"]);
    }

    private static EntityCollection Parties(EntityReference party) => new([new Entity("activityparty") { ["partyid"] = party }]);

    private static string Stylesheet(string content) =>
        "<?xml version=\"1.0\" ?><xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" version=\"1.0\">"
        + $"<xsl:output method=\"text\" indent=\"no\"/><xsl:template match=\"/data\">{content}</xsl:template></xsl:stylesheet>";

    private EntityReference Template(string content, string table = "contact") => CreateReference(
        "template", ("title", "t"), ("templatetypecode", table), ("subject", "Offer"), ("body", Stylesheet(content)));

    private EntityReference Contact(string? firstName) =>
        CreateReference("contact", ("firstname", firstName), ("lastname", "Byron"), ("emailaddress1", "ada@example.org"));

    private EntityReference Me() => new("systemuser", ((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).UserId);

    private Entity Instantiate(EntityReference template, EntityReference row, IOrganizationService? service = null) =>
        Assert.Single(((InstantiateTemplateResponse)(service ?? Service).Execute(new InstantiateTemplateRequest
        {
            TemplateId = template.Id,
            ObjectType = row.LogicalName,
            ObjectId = row.Id,
        })).EntityCollection.Entities);
}

public sealed class TemplatesInMemory(InMemoryEnvironment environment) : TemplateSpecification<InMemoryEnvironment>(environment);

public sealed class TemplatesOnFile(FileEnvironment environment) : TemplateSpecification<FileEnvironment>(environment);

public sealed class TemplatesLive(LiveEnvironment environment) : TemplateSpecification<LiveEnvironment>(environment);

public sealed class TemplatesOverHttp(OverHttpEnvironment environment) : TemplateSpecification<OverHttpEnvironment>(environment);

using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace CrmAlignment.LocalDataverse.Specification.Linq;

/// <summary>An account as generated classes have it.</summary>
[EntityLogicalName("account")]
public sealed class Account() : Entity("account")
{
    [AttributeLogicalName("accountid")]
    public override Guid Id
    {
        get => base.Id;
        set
        {
            base.Id = value;
            SetAttributeValue("accountid", value);
        }
    }

    [AttributeLogicalName("accountid")]
    public Guid? AccountId => GetAttributeValue<Guid?>("accountid");

    [AttributeLogicalName("name")]
    public string? Name
    {
        get => GetAttributeValue<string>("name");
        set => SetAttributeValue("name", value);
    }

    [AttributeLogicalName("accountnumber")]
    public string? AccountNumber
    {
        get => GetAttributeValue<string>("accountnumber");
        set => SetAttributeValue("accountnumber", value);
    }

    [AttributeLogicalName("numberofemployees")]
    public int? NumberOfEmployees
    {
        get => GetAttributeValue<int?>("numberofemployees");
        set => SetAttributeValue("numberofemployees", value);
    }

    [AttributeLogicalName("revenue")]
    public Money? Revenue
    {
        get => GetAttributeValue<Money>("revenue");
        set => SetAttributeValue("revenue", value);
    }

    [AttributeLogicalName("industrycode")]
    public OptionSetValue? IndustryCode
    {
        get => GetAttributeValue<OptionSetValue>("industrycode");
        set => SetAttributeValue("industrycode", value);
    }

    [AttributeLogicalName("donotphone")]
    public bool? DoNotPhone
    {
        get => GetAttributeValue<bool?>("donotphone");
        set => SetAttributeValue("donotphone", value);
    }

    [AttributeLogicalName("statecode")]
    public AccountState? StateCode
    {
        get => GetAttributeValue<OptionSetValue>("statecode") is { } state ? (AccountState)state.Value : null;
        set => SetAttributeValue("statecode", value is { } state ? new OptionSetValue((int)state) : null);
    }

    [AttributeLogicalName("primarycontactid")]
    public EntityReference? PrimaryContactId
    {
        get => GetAttributeValue<EntityReference>("primarycontactid");
        set => SetAttributeValue("primarycontactid", value);
    }

    [RelationshipSchemaName("contact_customer_accounts")]
    public IEnumerable<Contact>? Contacts => GetRelatedEntities<Contact>("contact_customer_accounts", null);
}

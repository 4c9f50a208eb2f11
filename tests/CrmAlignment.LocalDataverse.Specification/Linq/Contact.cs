using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Client;

namespace CrmAlignment.LocalDataverse.Specification.Linq;

/// <summary>A contact as generated classes have it.</summary>
[EntityLogicalName("contact")]
public sealed class Contact() : Entity("contact")
{
    [AttributeLogicalName("contactid")]
    public override Guid Id
    {
        get => base.Id;
        set
        {
            base.Id = value;
            SetAttributeValue("contactid", value);
        }
    }

    [AttributeLogicalName("contactid")]
    public Guid? ContactId => GetAttributeValue<Guid?>("contactid");

    [AttributeLogicalName("lastname")]
    public string? LastName
    {
        get => GetAttributeValue<string>("lastname");
        set => SetAttributeValue("lastname", value);
    }

    [AttributeLogicalName("parentcustomerid")]
    public EntityReference? ParentCustomerId
    {
        get => GetAttributeValue<EntityReference>("parentcustomerid");
        set => SetAttributeValue("parentcustomerid", value);
    }
}

using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Security;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security,
/// https://learn.microsoft.com/power-apps/developer/data-platform/field-security-entities and
/// https://learn.microsoft.com/power-platform/admin/field-level-security.
/// </summary>
[Capability("Security", "Column security")]
public abstract class ColumnSecuritySpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int Allowed = 4;
    private static readonly Guid AdministratorProfile = new("572329c1-a042-4e22-be47-367c6374ea45");

    private Cast Cast { get; } = new(environment);

    [SkippableFact]
    public void Value_is_missing_for_who_has_no_profile_and_there_for_a_user_a_team_and_administrators()
    {
        var (stranger, member, teammate, team) = (User(), User(), User(), Cast.Team());
        Cast.Join(teammate, team);
        var column = Secured(new StringAttributeMetadata());
        var profile = Profile(column, read: true);
        Give(profile, member, team);
        var lead = Create("lead", ("subject", "Engines"), (column, "secret"));

        Assert.Null(Values(stranger, lead, column).Distinct().Single());
        Assert.All(Values(member, lead, column), value => Assert.Equal("secret", value));
        Assert.All(Values(teammate, lead, column), value => Assert.Equal("secret", value));
        Assert.Equal("secret", Read("lead", lead, column)[column]);
        Assert.Equal("Engines", Environment.As(stranger.Id).Retrieve("lead", lead, new ColumnSet(true))["subject"]);
    }

    [SkippableFact]
    public void Membership_and_permission_count_at_the_next_request_and_go_with_the_profile()
    {
        var user = User();
        var column = Secured(new StringAttributeMetadata());
        var profile = Profile(column, read: true);
        var permission = RowsWith("fieldpermission", "fieldsecurityprofileid", profile).Single().Id;
        var lead = Create("lead", ("subject", "Engines"), (column, "secret"));
        bool Reads() => Environment.As(user.Id).Retrieve("lead", lead, new ColumnSet(column)).Contains(column);

        Assert.False(Reads());
        Give(profile, user);
        Assert.True(Reads());
        Service.Update(new Entity("fieldpermission", permission) { ["canread"] = new OptionSetValue(0) });
        Assert.False(Reads());
        Service.Update(new Entity("fieldpermission", permission) { ["canread"] = new OptionSetValue(Allowed) });
        Assert.True(Reads());
        Service.Disassociate("systemuser", user.Id, new Relationship("systemuserprofiles_association"), [new EntityReference("fieldsecurityprofile", profile)]);
        Assert.False(Reads());
        Give(profile, user);
        Service.Delete("fieldsecurityprofile", profile);
        Assert.False(Reads());
        Assert.Empty(RowsWith("fieldpermission", "fieldsecurityprofileid", profile));
    }

    [SkippableFact]
    public void Conditions_orders_and_links_find_no_value_where_the_user_may_not_read()
    {
        var (stranger, member) = (User(), User());
        var column = Secured(new StringAttributeMetadata());
        Give(Profile(column, read: true), member);
        var subject = Guid.NewGuid().ToString();
        var account = Create("account", ("name", subject));
        foreach (var secret in new[] { "b", "a", "c" })
        {
            Create("lead", ("subject", subject), (column, secret), ("parentaccountid", new EntityReference("account", account)));
        }

        int Found(EntityReference user, string condition) => Environment.As(user.Id).RetrieveMultiple(new FetchExpression(
            $"<fetch><entity name='lead'><attribute name='leadid'/><filter><condition attribute='subject' operator='eq' value='{subject}'/>{condition}</filter></entity></fetch>")).Entities.Count;
        Assert.Equal((0, 1), (Found(stranger, $"<condition attribute='{column}' operator='eq' value='a'/>"), Found(member, $"<condition attribute='{column}' operator='eq' value='a'/>")));
        Assert.Equal((0, 3), (Found(stranger, $"<condition attribute='{column}' operator='not-null'/>"), Found(member, $"<condition attribute='{column}' operator='not-null'/>")));
        Assert.Equal((0, 1), (Found(stranger, $"<condition attribute='{column}' operator='like' value='b%'/>"), Found(member, $"<condition attribute='{column}' operator='like' value='b%'/>")));
        Assert.Equal((3, 0), (Found(stranger, $"<condition attribute='{column}' operator='null'/>"), Found(member, $"<condition attribute='{column}' operator='null'/>")));

        var linked = $"<fetch><entity name='account'><filter><condition attribute='accountid' operator='eq' value='{account}'/></filter><link-entity name='lead' from='parentaccountid' to='accountid' alias='l'><attribute name='{column}'/><order attribute='{column}' descending='true'/></link-entity></entity></fetch>";
        Assert.All(Environment.As(stranger.Id).RetrieveMultiple(new FetchExpression(linked)).Entities, row => Assert.False(row.Contains("l." + column)));
        Assert.Equal(
            ["c", "b", "a"],
            Environment.As(member.Id).RetrieveMultiple(new FetchExpression(linked)).Entities.Select(row => row.GetAttributeValue<AliasedValue>("l." + column).Value));
    }

    [SkippableFact]
    public void Aggregates_and_groups_count_no_value_and_pages_go_on_over_the_order()
    {
        var stranger = User();
        var column = Secured(new IntegerAttributeMetadata());
        var subject = Guid.NewGuid().ToString();
        for (var number = 1; number <= 3; number++)
        {
            Create("lead", ("subject", subject), (column, number));
        }

        var filter = $"<filter><condition attribute='subject' operator='eq' value='{subject}'/></filter>";
        var sums = Environment.As(stranger.Id).RetrieveMultiple(new FetchExpression(
            $"<fetch aggregate='true'><entity name='lead'><attribute name='{column}' aggregate='max' alias='m'/><attribute name='{column}' aggregate='countcolumn' alias='c'/>{filter}</entity></fetch>")).Entities.Single();
        Assert.Null(sums.GetAttributeValue<AliasedValue>("m").Value);
        Assert.Equal(0, sums.GetAttributeValue<AliasedValue>("c").Value);
        var groups = Environment.As(stranger.Id).RetrieveMultiple(new FetchExpression(
            $"<fetch aggregate='true'><entity name='lead'><attribute name='{column}' groupby='true' alias='g'/><attribute name='leadid' aggregate='count' alias='n'/>{filter}</entity></fetch>")).Entities.Single();
        Assert.False(groups.Contains("g"));
        Assert.Equal(3, groups.GetAttributeValue<AliasedValue>("n").Value);

        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet(column), PageInfo = new PagingInfo { Count = 2, PageNumber = 1 } };
        query.Criteria.AddCondition("subject", ConditionOperator.Equal, subject);
        query.AddOrder(column, OrderType.Descending);
        var first = Environment.As(stranger.Id).RetrieveMultiple(query);
        query.PageInfo.PageNumber = 2;
        query.PageInfo.PagingCookie = first.PagingCookie;
        var second = Environment.As(stranger.Id).RetrieveMultiple(query);
        Assert.Equal(3, first.Entities.Concat(second.Entities).Select(row => row.Id).Distinct().Count());
        Assert.DoesNotContain("\"3\"", first.PagingCookie, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Create_and_Update_and_their_like_are_refused_by_code_and_column_where_the_profile_does_not_allow_them()
    {
        var (stranger, creator, updater) = (User(), User(), User());
        var column = Secured(new StringAttributeMetadata());
        Give(Profile(column, create: true), creator);
        Give(Profile(column, update: true), updater);
        var lead = Create("lead", ("subject", "Engines"), (column, "secret"));
        Entity New() => Row("lead", ("subject", "x"), (column, "other"));
        Entity Changed() => new("lead", lead) { [column] = "other" };

        void Refused(int code, EntityReference user, Action<IOrganizationService> request)
        {
            var fault = Fault(() => request(Environment.As(user.Id)));
            Assert.Equal(code, fault.ErrorCode);
            Assert.Contains(column, fault.Message, StringComparison.Ordinal);
        }

        foreach (var user in new[] { stranger, updater })
        {
            Refused(DataverseErrorCode.AttributePrivilegeCreateIsMissing, user, service => service.Create(New()));
            Refused(DataverseErrorCode.AttributePrivilegeCreateIsMissing, user, service => service.Execute(new UpsertRequest { Target = Identified(New()) }));
            Refused(DataverseErrorCode.AttributePrivilegeCreateIsMissing, user, service => service.Execute(
                new CreateMultipleRequest { Targets = new EntityCollection([Row("lead", ("subject", "open")), New()]) { EntityName = "lead" } }));
        }

        foreach (var user in new[] { stranger, creator })
        {
            Refused(DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate, user, service => service.Update(Changed()));
            Refused(DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate, user, service => service.Update(new Entity("lead", lead) { [column] = null }));
            Refused(DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate, user, service => service.Execute(new UpsertRequest { Target = Changed() }));
            Refused(DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate, user, service => service.Execute(
                new UpdateMultipleRequest { Targets = new EntityCollection([Changed()]) { EntityName = "lead" } }));
        }

        Assert.Equal("secret", Read("lead", lead, column)[column]);
        var made = Environment.As(creator.Id).Create(New());
        Assert.Equal("other", Read("lead", made, column)[column]);
        Assert.False(Environment.As(creator.Id).Retrieve("lead", made, new ColumnSet(column)).Contains(column));
        Environment.As(updater.Id).Update(Changed());
        Assert.Equal("other", Read("lead", lead, column)[column]);
        Environment.As(stranger.Id).Update(new Entity("lead", lead) { ["subject"] = "Pumps" });
        Assert.Equal("other", Read("lead", lead, column)[column]);
    }

    [SkippableFact]
    public void Service_of_a_user_in_a_plugin_is_restricted_as_the_user_is_and_images_hold_all()
    {
        var stranger = User();
        var column = Secured(new StringAttributeMetadata());
        var lead = Create("lead", ("subject", "Engines"), (column, "secret"));
        string? image = null;
        bool asUser = true, asSystem = false;
        var step = Plugins.Step("Update", "lead", 40, services =>
        {
            var context = ContextOf(services);
            image = context.PreEntityImages["old"].GetAttributeValue<string>(column);
            asUser = ServiceOf(services, context.UserId).Retrieve("lead", lead, new ColumnSet(column)).Contains(column);
            asSystem = ServiceOf(services, null).Retrieve("lead", lead, new ColumnSet(column)).Contains(column);
        });
        Plugins.Image(step, 0, "old");

        Environment.As(stranger.Id).Update(new Entity("lead", lead) { ["subject"] = "Pumps" });

        Assert.Equal(("secret", false, true), (image, asUser, asSystem));
    }

    [SkippableFact]
    public void Security_is_enabled_and_ended_by_UpdateAttribute_and_shown_in_the_metadata()
    {
        var (stranger, maker) = (User(), User());
        Cast.Grant(maker, ("prvWriteAttribute", PrivilegeDepth.Global));
        var column = New(new StringAttributeMetadata());
        var lead = Create("lead", ("subject", "Engines"), (column, "open"));
        Assert.Equal("open", Environment.As(stranger.Id).Retrieve("lead", lead, new ColumnSet(column))[column]);

        Secure(column, true);

        Assert.False(Environment.As(stranger.Id).Retrieve("lead", lead, new ColumnSet(column)).Contains(column));
        Assert.True(MetadataOf(column).IsSecured);
        var permissions = RowsWith("fieldpermission", "attributelogicalname", column);
        Assert.Equal(AdministratorProfile, permissions.Single().GetAttributeValue<EntityReference>("fieldsecurityprofileid").Id);
        Assert.Equal(DataverseErrorCode.AttributePrivilegeInvalidToUnsecure, Fault(() => Secure(column, false, Environment.As(maker.Id))).ErrorCode);
        var profile = Profile(column, read: true, create: true, update: true);
        Give(profile, maker);
        Secure(column, false, Environment.As(maker.Id));
        Assert.Equal("open", Environment.As(stranger.Id).Retrieve("lead", lead, new ColumnSet(column))[column]);
        Assert.Empty(RowsWith("fieldpermission", "attributelogicalname", column));
    }

    [SkippableFact]
    public void Metadata_tells_which_columns_can_be_secured_and_the_others_are_refused()
    {
        (bool? Read, bool? Create, bool? Update) Of(string column) =>
            (MetadataOf(column).CanBeSecuredForRead, MetadataOf(column).CanBeSecuredForCreate, MetadataOf(column).CanBeSecuredForUpdate);

        Assert.Equal((true, true, true), Of("telephone1"));
        Assert.Equal((false, true, true), Of("donotemail"));
        Assert.Equal((true, true, true), Of("industrycode"));
        Assert.Equal((false, true, true), Of("leadqualitycode"));
        foreach (var column in new[] { "leadid", "ownerid", "statecode", "statuscode", "createdon", "firstname", "transactioncurrencyid" })
        {
            Assert.Equal((false, false, false), Of(column));
            Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Secure(column, true)).ErrorCode);
        }
    }

    [SkippableFact]
    public void Permission_is_for_a_secured_column_once_in_a_profile_and_for_what_it_can_be_secured_for()
    {
        var open = New(new StringAttributeMetadata());
        var flag = Secured(new BooleanAttributeMetadata());
        var profile = Create("fieldsecurityprofile", ("name", "Profile"));

        Fault(() => Permit(profile, open, 0, 0, 0));
        Assert.Equal(DataverseErrorCode.AttributePermissionIsInvalid, Fault(() => Permit(profile, flag, Allowed, 0, 0)).ErrorCode);
        Permit(profile, flag, 0, Allowed, 0);
        Assert.Equal(DataverseErrorCode.DuplicateRecord, Fault(() => Permit(profile, flag, 0, 0, 0)).ErrorCode);
    }

    [SkippableFact]
    public void Yes_no_column_is_read_by_everyone_and_changed_by_who_may()
    {
        var stranger = User();
        var flag = Secured(new BooleanAttributeMetadata());
        var lead = Create("lead", ("subject", "Engines"), (flag, true));

        Assert.Equal(true, Environment.As(stranger.Id).Retrieve("lead", lead, new ColumnSet(flag))[flag]);
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => Environment.As(stranger.Id).Update(new Entity("lead", lead) { [flag] = false })).ErrorCode);
    }

    [SkippableFact]
    public void Profile_of_administrators_has_every_secured_column_and_stays_as_it_is()
    {
        var column = Secured(new StringAttributeMetadata());
        var permission = RowsWith("fieldpermission", "attributelogicalname", column).Single();

        Assert.Equal(AdministratorProfile, permission.GetAttributeValue<EntityReference>("fieldsecurityprofileid").Id);
        Assert.All(new[] { "canread", "cancreate", "canupdate" }, choice => Assert.Equal(Allowed, permission.GetAttributeValue<OptionSetValue>(choice).Value));
        foreach (var request in new Action[]
        {
            () => Service.Update(new Entity("fieldsecurityprofile", AdministratorProfile) { ["name"] = "Mine" }),
            () => Service.Delete("fieldsecurityprofile", AdministratorProfile),
            () => Service.Update(new Entity("fieldpermission", permission.Id) { ["canread"] = new OptionSetValue(0) }),
            () => Service.Delete("fieldpermission", permission.Id),
            () => Permit(AdministratorProfile, column, 0, 0, 0),
        })
        {
            Assert.Equal(DataverseErrorCode.AdminProfileCannotBeEditedOrDeleted, Fault(request).ErrorCode);
        }

        Service.Execute(new DeleteAttributeRequest { EntityLogicalName = "lead", LogicalName = column });
        Assert.Empty(RowsWith("fieldpermission", "attributelogicalname", column));
    }

    [SkippableFact]
    public void Profiles_and_permissions_are_read_by_who_has_the_privilege()
    {
        var user = User();
        var query = new QueryExpression("fieldpermission") { ColumnSet = new ColumnSet("attributelogicalname") };

        Assert.Equal(DataverseErrorCode.PrivilegeDenied, Fault(() => Environment.As(user.Id).RetrieveMultiple(query)).ErrorCode);
        Cast.Grant(user, ("prvReadFieldPermission", PrivilegeDepth.Global));
        Environment.As(user.Id).RetrieveMultiple(query);
        Assert.Equal(
            DataverseErrorCode.PrivilegeDenied, Fault(() => Environment.As(user.Id).Create(Row("fieldsecurityprofile", ("name", "Mine")))).ErrorCode);
    }

    [SkippableFact]
    public void Nobody_takes_a_profile_who_has_no_privilege_for_it()
    {
        var user = User();
        var column = Secured(new StringAttributeMetadata());
        var profile = new EntityReference("fieldsecurityprofile", Profile(column, read: true));
        var permission = RowsWith("fieldpermission", "fieldsecurityprofileid", profile.Id).Single().Id;
        var service = Environment.As(user.Id);

        Fault(() => service.Associate("systemuser", user.Id, new Relationship("systemuserprofiles_association"), [profile]));
        Fault(() => service.Associate("fieldsecurityprofile", profile.Id, new Relationship("systemuserprofiles_association"), [user]));
        Fault(() => service.Create(Row("systemuserprofiles", ("systemuserid", user.Id), ("fieldsecurityprofileid", profile.Id))));
        Fault(() => service.Update(new Entity("fieldpermission", permission) { ["canupdate"] = new OptionSetValue(Allowed) }));
        Fault(() => service.Delete("fieldpermission", permission));
    }

    [SkippableFact]
    public void Secured_columns_are_found_by_a_metadata_query()
    {
        var column = Secured(new StringAttributeMetadata());
        var query = new EntityQueryExpression
        {
            Properties = new MetadataPropertiesExpression("SchemaName", "Attributes"),
            AttributeQuery = new AttributeQueryExpression
            {
                Properties = new MetadataPropertiesExpression("SchemaName"),
                Criteria = new MetadataFilterExpression
                {
                    Conditions = { new MetadataConditionExpression("IsSecured", MetadataConditionOperator.Equals, true) },
                },
            },
        };

        var tables = ((RetrieveMetadataChangesResponse)Service.Execute(new RetrieveMetadataChangesRequest { Query = query })).EntityMetadata;

        var secured = tables.Where(table => table.Attributes?.Length > 0).SelectMany(table => table.Attributes).Select(found => found.SchemaName).ToList();
        Assert.Contains(column, secured);
        Assert.DoesNotContain("Subject", secured);
    }

    [SkippableFact]
    public void Name_of_a_row_in_a_lookup_is_missing_where_its_column_may_not_be_read()
    {
        var stranger = User();
        var lead = Create("lead", ("subject", "Engines"), ("parentaccountid", CreateReference("account", ("name", "Contoso"))));
        var name = (StringAttributeMetadata)((RetrieveAttributeResponse)Service.Execute(
            new RetrieveAttributeRequest { EntityLogicalName = "account", LogicalName = "name" })).AttributeMetadata;
        name.IsSecured = true;
        Service.Execute(new UpdateAttributeRequest { EntityName = "account", Attribute = name, MergeLabels = true });
        try
        {
            var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("parentaccountid") };
            query.Criteria.AddCondition("leadid", ConditionOperator.Equal, lead);
            query.AddOrder("parentaccountid", OrderType.Ascending);
            foreach (var row in new[] { Environment.As(stranger.Id).Retrieve("lead", lead, new ColumnSet(true)), Environment.As(stranger.Id).RetrieveMultiple(query).Entities.Single() })
            {
                Assert.Null(row.GetAttributeValue<EntityReference>("parentaccountid").Name);
            }

            Assert.Equal("Contoso", Service.RetrieveMultiple(query).Entities.Single().GetAttributeValue<EntityReference>("parentaccountid").Name);
            query.Criteria.AddCondition("parentaccountidname", ConditionOperator.Equal, "Contoso");
            Assert.Empty(Environment.As(stranger.Id).RetrieveMultiple(query).Entities);
            Assert.Single(Service.RetrieveMultiple(query).Entities);
        }
        finally
        {
            name.IsSecured = false;
            Service.Execute(new UpdateAttributeRequest { EntityName = "account", Attribute = name, MergeLabels = true });
        }
    }

    [SkippableFact]
    public void Amount_in_base_currency_and_label_of_a_choice_are_hidden_with_the_value()
    {
        var stranger = User();
        var amount = Secured(new MoneyAttributeMetadata());
        var choice = Secured(new PicklistAttributeMetadata { OptionSet = new OptionSetMetadata { IsGlobal = false, Options = { new OptionMetadata(new Label("High", 1033), null) } } });
        var option = ((PicklistAttributeMetadata)MetadataOf(choice)).OptionSet.Options[0].Value!.Value;
        var lead = Create("lead", ("subject", "Engines"), (amount, new Money(5)), (choice, new OptionSetValue(option)));

        var row = Environment.As(stranger.Id).Retrieve("lead", lead, new ColumnSet(true));

        Assert.DoesNotContain(row.Attributes.Keys.Concat(row.FormattedValues.Keys), name => name.StartsWith(amount, StringComparison.Ordinal) || name == choice);
        Assert.Equal("High", Read("lead", lead, choice).FormattedValues[choice]);
        Assert.Empty(Environment.As(stranger.Id).RetrieveMultiple(new FetchExpression(
            $"<fetch><entity name='lead'><filter><condition attribute='{choice}name' operator='eq' value='High'/></filter></entity></fetch>")).Entities);
    }

    [SkippableFact]
    public void What_a_message_copies_for_the_user_lacks_what_the_user_may_not_read()
    {
        var stranger = User();
        Cast.Grant(
            stranger, ("prvReadLead", PrivilegeDepth.Global), ("prvAppendToLead", PrivilegeDepth.Global), ("prvCreateContact", PrivilegeDepth.Global));
        var lead = Create("lead", ("subject", "Engines"), ("lastname", "Byron"), ("mobilephone", "555"), ("telephone1", "556"));
        Secure("mobilephone", true);
        try
        {
            var contact = ((InitializeFromResponse)Environment.As(stranger.Id).Execute(new InitializeFromRequest
            {
                EntityMoniker = new EntityReference("lead", lead),
                TargetEntityName = "contact",
                TargetFieldType = TargetFieldType.All,
            })).Entity;

            Assert.False(contact.Contains("mobilephone"));
            Assert.Equal("556", contact["telephone1"]);
        }
        finally
        {
            Secure("mobilephone", false);
        }
    }

    [SkippableFact]
    public void Changes_of_a_tracked_table_lack_the_value()
    {
        var stranger = User();
        var column = Secured(new StringAttributeMetadata(), "contact");
        var table = ((RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = "contact" })).EntityMetadata;
        table.ChangeTrackingEnabled = true;
        Service.Execute(new UpdateEntityRequest { Entity = table });
        var contact = Create("contact", ("lastname", "Byron"), (column, "secret"));
        Cast.Grant(stranger, ("prvReadContact", PrivilegeDepth.Global));
        object? Value(IOrganizationService service) => ((RetrieveEntityChangesResponse)service.Execute(new RetrieveEntityChangesRequest
        {
            EntityName = "contact",
            Columns = new ColumnSet("lastname", column),
            PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 },
        })).EntityChanges.Changes.OfType<NewOrUpdatedItem>().Single(item => item.NewOrUpdatedEntity.Id == contact).NewOrUpdatedEntity.GetAttributeValue<object?>(column);

        Assert.Equal("secret", Value(Service));
        Assert.Null(Value(Environment.As(stranger.Id)));
    }

    [SkippableFact]
    public void File_of_a_secured_column_is_neither_downloaded_nor_replaced()
    {
        var stranger = User();
        var column = Secured(new FileAttributeMetadata());
        var lead = new EntityReference("lead", Create("lead", ("subject", "Engines")));

        Assert.Equal(
            DataverseErrorCode.AttributePermissionReadIsMissing,
            Fault(() => Environment.As(stranger.Id).Execute(new InitializeFileBlocksDownloadRequest { Target = lead, FileAttributeName = column })).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.AttributePermissionUpdateIsMissingDuringUpdate,
            Fault(() => Environment.As(stranger.Id).Execute(
                new InitializeFileBlocksUploadRequest { Target = lead, FileAttributeName = column, FileName = "offer.txt" })).ErrorCode);
    }

    [SkippableFact]
    public void Row_is_not_found_by_an_alternate_key_of_a_column_that_the_user_may_not_read()
    {
        var stranger = User();
        var column = Secured(new StringAttributeMetadata());
        Service.Execute(new CreateEntityKeyRequest
        {
            EntityName = "lead",
            EntityKey = new EntityKeyMetadata { SchemaName = column + "_key", KeyAttributes = [column], DisplayName = new Label("Key", 1033) },
        });
        Create("lead", ("subject", "Engines"), (column, "secret"));

        Assert.Equal(
            DataverseErrorCode.AttributePermissionReadIsMissing,
            Fault(() => Environment.As(stranger.Id).Execute(new RetrieveRequest
            {
                Target = new EntityReference("lead", column, "secret"),
                ColumnSet = new ColumnSet("subject"),
            })).ErrorCode);
    }

    private static Entity Identified(Entity row)
    {
        row.Id = Guid.NewGuid();
        return row;
    }

    private static string Unique() => "new_s" + Guid.NewGuid().ToString("N")[..12];

    private EntityReference User()
    {
        var user = Cast.User();
        Cast.Grant(
            user,
            ("prvCreateLead", PrivilegeDepth.Global), ("prvReadLead", PrivilegeDepth.Global), ("prvWriteLead", PrivilegeDepth.Global),
            ("prvReadAccount", PrivilegeDepth.Global));
        return user;
    }

    // The value of a column by Retrieve and by RetrieveMultiple, by name and with all columns.
    private object?[] Values(EntityReference user, Guid lead, string column)
    {
        var service = Environment.As(user.Id);
        Entity Found(ColumnSet columns)
        {
            var query = new QueryExpression("lead") { ColumnSet = columns };
            query.Criteria.AddCondition("leadid", ConditionOperator.Equal, lead);
            return service.RetrieveMultiple(query).Entities.Single();
        }

        Entity[] rows =
        [
            service.Retrieve("lead", lead, new ColumnSet(column)),
            service.Retrieve("lead", lead, new ColumnSet(true)),
            Found(new ColumnSet(column)),
            Found(new ColumnSet(true)),
        ];
        return [.. rows.Select(row => row.GetAttributeValue<object?>(column))];
    }

    private string Secured(AttributeMetadata column, string table = "lead")
    {
        column.IsSecured = true;
        return New(column, table);
    }

    private string New(AttributeMetadata column, string table = "lead")
    {
        Environment.RequireLocal("a live environment would keep the column");
        column.SchemaName = Unique();
        column.DisplayName = new Label("Secret", 1033);
        Service.Execute(new CreateAttributeRequest { EntityName = table, Attribute = column });
        return column.SchemaName;
    }

    private AttributeMetadata MetadataOf(string column) => ((RetrieveAttributeResponse)Service.Execute(
        new RetrieveAttributeRequest { EntityLogicalName = "lead", LogicalName = column })).AttributeMetadata;

    private void Secure(string column, bool secured, IOrganizationService? service = null)
    {
        Environment.RequireLocal("a live environment would keep the security");
        var metadata = MetadataOf(column);
        metadata.IsSecured = secured;
        (service ?? Service).Execute(new UpdateAttributeRequest { EntityName = "lead", Attribute = metadata, MergeLabels = true });
    }

    private Guid Profile(string column, bool read = false, bool create = false, bool update = false)
    {
        var profile = Create("fieldsecurityprofile", ("name", "Profile " + column));
        Permit(profile, column, read ? Allowed : 0, create ? Allowed : 0, update ? Allowed : 0);
        return profile;
    }

    private void Permit(Guid profile, string column, int read, int create, int update) => Create(
        "fieldpermission",
        ("fieldsecurityprofileid", new EntityReference("fieldsecurityprofile", profile)),
        ("entityname", "lead"),
        ("attributelogicalname", column),
        ("canread", new OptionSetValue(read)),
        ("cancreate", new OptionSetValue(create)),
        ("canupdate", new OptionSetValue(update)));

    private void Give(Guid profile, params EntityReference[] principals)
    {
        foreach (var principal in principals)
        {
            Service.Associate(
                principal.LogicalName,
                principal.Id,
                new Relationship(principal.LogicalName == "team" ? "teamprofiles_association" : "systemuserprofiles_association"),
                [new EntityReference("fieldsecurityprofile", profile)]);
        }
    }
}

public sealed class ColumnSecurityInMemory(InMemoryEnvironment environment) : ColumnSecuritySpecification<InMemoryEnvironment>(environment);

public sealed class ColumnSecurityOnFile(FileEnvironment environment) : ColumnSecuritySpecification<FileEnvironment>(environment);

public sealed class ColumnSecurityLive(LiveEnvironment environment) : ColumnSecuritySpecification<LiveEnvironment>(environment);

public sealed class ColumnSecurityOverHttp(OverHttpEnvironment environment) : ColumnSecuritySpecification<OverHttpEnvironment>(environment);

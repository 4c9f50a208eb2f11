using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Metadata;

public sealed class MetadataTests
{
    [Fact]
    public void AttributeMetadata_of_a_type_names_its_type()
    {
        Assert.Equal(AttributeTypeDisplayName.StringType, new StringAttributeMetadata().AttributeTypeName);
        Assert.Equal(AttributeTypeDisplayName.UniqueidentifierType, new UniqueIdentifierAttributeMetadata("Id").AttributeTypeName);
        Assert.Equal(AttributeTypeDisplayName.ImageType, new ImageAttributeMetadata().AttributeTypeName);
        Assert.Equal(AttributeTypeCode.Virtual, new FileAttributeMetadata().AttributeType);
        Assert.Equal("Subject", new StringAttributeMetadata("Subject").SchemaName);
    }

    [Fact]
    public void Constants_are_equal_by_value_and_convert_from_text()
    {
        DateTimeBehavior behavior = "DateOnly";
        Assert.True(behavior == DateTimeBehavior.DateOnly);
        Assert.True(behavior != DateTimeBehavior.UserLocal);
        Assert.Equal(DateTimeBehavior.DateOnly.GetHashCode(), behavior.GetHashCode());
    }

    [Fact]
    public void Constants_take_a_value_that_they_do_not_know()
    {
        DateTimeBehavior behavior = "Lunar";
        Assert.Equal("Lunar", behavior.Value);
        Assert.True(behavior != DateTimeBehavior.DateOnly);
        Assert.Contains("DateOnly", ConstantsBase<string>.ValidValues);
        Assert.DoesNotContain("Lunar", ConstantsBase<string>.ValidValues);
    }

    [Fact]
    public void Label_in_one_language_has_one_text()
    {
        var label = new Label("Lead", 1033);
        Assert.Equal(1033, Assert.Single(label.LocalizedLabels).LanguageCode);
        Assert.Null(label.UserLocalizedLabel);
    }

    [Fact]
    public void OptionMetadata_keeps_number_label_and_parents()
    {
        var option = new OptionMetadata(new Label("New", 1033), 471200000, [1]);
        Assert.Equal(471200000, option.Value);
        Assert.Equal([1], option.ParentValues);
        Assert.Equal("New", option.Label.LocalizedLabels.Single().Label);
    }

    [Fact]
    public void Relationship_knows_its_kind()
    {
        Assert.Equal(RelationshipType.OneToManyRelationship, new OneToManyRelationshipMetadata().RelationshipType);
        Assert.Equal(RelationshipType.ManyToManyRelationship, new ManyToManyRelationshipMetadata().RelationshipType);
    }

    [Fact]
    public void BooleanManagedProperty_may_be_changed_unless_said_otherwise()
    {
        Assert.True(new BooleanManagedProperty(false).CanBeChanged);
        Assert.False(new BooleanManagedProperty(false).Value);
    }

    [Fact]
    public void MetadataPropertiesExpression_lists_its_properties()
        => Assert.Equal(["LogicalName", "Attributes"], new MetadataPropertiesExpression("LogicalName", "Attributes").PropertyNames);
}

using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a date column.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.xrm.sdk.metadata.datetimeattributemetadata</remarks>
[Serializable]
[DataContract(Name = "DateTimeAttributeMetadata", Namespace = ContractNamespaces.Metadata2011)]
public sealed class DateTimeAttributeMetadata : AttributeMetadata
{
    /// <summary>Creates a definition.</summary>
    public DateTimeAttributeMetadata()
        : base(AttributeTypeCode.DateTime)
    {
    }

    /// <summary>Creates a definition with a format.</summary>
    /// <param name="format">Whether the time shows.</param>
    public DateTimeAttributeMetadata(DateTimeFormat? format)
        : this(format, null)
    {
    }

    /// <summary>Creates a definition with a format.</summary>
    /// <param name="format">Whether the time shows.</param>
    /// <param name="schemaName">The schema name.</param>
    public DateTimeAttributeMetadata(DateTimeFormat? format, string schemaName)
        : base(AttributeTypeCode.DateTime, schemaName)
    {
        Format = format;
    }

    /// <summary>The latest date that the platform stores.</summary>
    public static DateTime MaxSupportedValue => new DateTime(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc);

    /// <summary>The earliest date that the platform stores.</summary>
    public static DateTime MinSupportedValue => new DateTime(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whether the behavior of the date may be changed.</summary>
    [DataMember]
    public BooleanManagedProperty CanChangeDateTimeBehavior { get; set; }

    /// <summary>Whether and how the date depends on the user's time zone.</summary>
    [DataMember]
    public DateTimeBehavior DateTimeBehavior { get; set; }

    /// <summary>The format.</summary>
    [DataMember]
    public DateTimeFormat? Format { get; set; }

    /// <summary>The formula of a calculated or rollup column, as XAML.</summary>
    [DataMember]
    public string FormulaDefinition { get; set; }

    /// <summary>How an input method editor behaves on the column.</summary>
    [DataMember]
    public ImeMode? ImeMode { get; set; }

    /// <summary>Internal to the platform: what the formula uses; a bit mask.</summary>
    [DataMember]
    public int? SourceTypeMask { get; internal set; }
}

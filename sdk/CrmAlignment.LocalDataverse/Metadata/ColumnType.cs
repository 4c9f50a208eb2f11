namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// The column types of Dataverse that the local runtime stores
/// (https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields).
/// </summary>
public enum ColumnType
{
    /// <summary>Single line of text, compared without regard to case.</summary>
    String,

    /// <summary>Multiple lines of text.</summary>
    Memo,

    /// <summary>Whole number, 32 bits.</summary>
    Integer,

    /// <summary>Whole number, 64 bits.</summary>
    BigInt,

    /// <summary>Exact number with up to ten digits after the point.</summary>
    Decimal,

    /// <summary>Binary floating point number.</summary>
    Double,

    /// <summary>Amount in the currency of its row, four digits after the point in storage.</summary>
    Money,

    /// <summary>Yes or no, with labels of its own.</summary>
    Boolean,

    /// <summary>Moment or date, see <see cref="DateTimeBehavior"/>.</summary>
    DateTime,

    /// <summary>One value of a choice (picklist).</summary>
    Choice,

    /// <summary>Any number of values of a choice.</summary>
    MultiChoice,

    /// <summary>The state (statecode) of a row.</summary>
    State,

    /// <summary>The status reason (statuscode) of a row; each option belongs to one state.</summary>
    Status,

    /// <summary>Reference to a row of one of the target tables.</summary>
    Lookup,

    /// <summary>Reference to an account or a contact.</summary>
    Customer,

    /// <summary>Reference to the user or team that owns the row.</summary>
    Owner,

    /// <summary>An identifier: the primary key, or a Guid that refers to nothing the platform knows.</summary>
    UniqueIdentifier,

    /// <summary>Logical name of a table, as text.</summary>
    EntityName,

    /// <summary>Participants of an activity. Kept as rows of activityparty, so it has no column in storage.</summary>
    PartyList,

    /// <summary>A file beside the row. The column has its id, which nobody writes but the messages for files.</summary>
    File,

    /// <summary>An image beside the row, as bytes. It has no column in storage; its id, time stamp and address have.</summary>
    Image,

    /// <summary>
    /// The rules of a calendar (https://learn.microsoft.com/power-apps/developer/data-platform/calendar-entities). Kept as rows of
    /// calendarrule, so it has no column in storage.
    /// </summary>
    CalendarRules,
}

namespace CrmAlignment.Model.Tables;

/// <summary>
/// Something that marketing and sales agreed to do, until when, and what came of it. Active while open; closed by deactivating it.
/// User-owned.
/// </summary>
public static class OpenPointTable
{
    /// <summary>Logical name of the table.</summary>
    public const string LogicalName = "crma_openpoint";

    /// <summary>Primary key.</summary>
    public const string Id = "crma_openpointid";

    /// <summary>What is to be done.</summary>
    public const string Name = "crma_name";

    /// <summary>Exchange day on which it came up; empty for none. Lookup to crma_exchangeday.</summary>
    public const string ExchangeDayId = "crma_exchangedayid";

    /// <summary>Department that does it. A <see cref="Choices.ResponsibleSide"/>.</summary>
    public const string Responsible = "crma_responsible";

    /// <summary>Day on which it came up; today when nobody says it. Date only.</summary>
    public const string RaisedOn = "crma_raisedon";

    /// <summary>Last day on which it is done in time. Date only.</summary>
    public const string DueDate = "crma_duedate";

    /// <summary>Day on which it was closed; counts once it is. Date only.</summary>
    public const string ClosedOn = "crma_closedon";

    /// <summary>What was done; needed to close it.</summary>
    public const string Result = "crma_pointresult";
}

namespace CrmAlignment.Model.Choices;

/// <summary>Outcome of a stay in nurture. Global choice crma_enrollmentoutcome.</summary>
public enum EnrollmentOutcome
{
    /// <summary>Waiting.</summary>
    Waiting = 471200000,

    /// <summary>Returned to sales.</summary>
    ReturnedToSales = 471200001,

    /// <summary>Aged out.</summary>
    AgedOut = 471200002,

    /// <summary>Withdrawn.</summary>
    Withdrawn = 471200003,
}

namespace CrmAlignment.Model.Choices;

/// <summary>Channel of a nurture touch. Global choice crma_touchchannel.</summary>
public enum TouchChannel
{
    /// <summary>Email.</summary>
    Email = 471200000,

    /// <summary>Phone.</summary>
    Phone = 471200001,

    /// <summary>Event.</summary>
    Event = 471200002,

    /// <summary>Content.</summary>
    Content = 471200003,
}

namespace CrmAlignment.Domain.Nurture;

/// <summary>What became of a lead after its stay in nurture ended, the best first.</summary>
public enum StayFate
{
    /// <summary>An opportunity of it was won.</summary>
    Won,

    /// <summary>It is on its way: open, or with an open opportunity. Nothing is decided.</summary>
    OnItsWay,

    /// <summary>It is closed, and its company or person bought something else since: the need was there.</summary>
    BoughtOtherwise,

    /// <summary>It is closed, and nothing was won.</summary>
    Lost,
}

using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using OnderwijsRegio.Core.Events;
using OnderwijsRegio.Core.Regions;

namespace OnderwijsRegio.Web.Visitors.Events;

/// <summary>The agenda as iCalendar (RFC 5545). An event keeps its key, so that a calendar that has it changes it, and takes it out when it was called off.</summary>
public static class AgendaFeed
{
    /// <summary>The feed.</summary>
    /// <param name="region">Region.</param>
    /// <param name="events">Events.</param>
    /// <param name="portal">Address of the portal, for the links.</param>
    public static string Of(PublicRegion region, IReadOnlyList<EventItem> events, Uri portal)
    {
        var calendar = new Calendar { ProductId = "-//OnderwijsRegio//Agenda//NL" };
        calendar.AddProperty("X-WR-CALNAME", $"Agenda {region.Name}");
        foreach (var planned in events)
        {
            calendar.Events.Add(new CalendarEvent
            {
                Uid = $"bijeenkomst-{planned.Id}@{portal.Host}",
                Summary = planned.Title,
                Location = planned.Place,
                Start = Moment(planned.StartsAt),
                End = Moment(planned.EndsAt),
                Url = new Uri(portal, $"/agenda/{region.Slug}/{planned.Id}"),
                Status = planned.IsCalledOff ? EventStatus.Cancelled : EventStatus.Confirmed,
            });
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Moment(DateTimeOffset at) => new(at.UtcDateTime, CalDateTime.UtcTzId);
}

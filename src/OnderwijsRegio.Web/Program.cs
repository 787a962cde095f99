using OnderwijsRegio.Web.Setup;

var builder = WebApplication.CreateBuilder(args);
if (Demo.Refusal(builder.Configuration, builder.Environment) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}

if (builder.Configuration["urls"] is null && builder.Configuration["http_ports"] is null)
{
    builder.WebHost.UseUrls("http://localhost:5080");
}

builder.AddLogging();
builder.AddCulture();
builder.AddDatabase();
builder.AddSecurity();
builder.AddMailing();
builder.AddFigureReading();
builder.AddRetaining();
builder.AddReminding();
builder.AddPages();

var app = builder.Build();
app.UseErrors();
app.UseSecurity();
app.UseRequestLog();
app.MapPages();
app.UseWelcome();
await app.RunAsync();
return 0;

/// <summary>The portal; public so that tests can start it.</summary>
public partial class Program;
